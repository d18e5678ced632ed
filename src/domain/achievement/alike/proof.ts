/** So often must lines of a name, or of a pair of figures' wordings, have been judged as others like them were. */
export const proofs = 2;
/** Of those that are taken to be, every so manieth is judged by itself all the same. */
export const everySo = 512;
