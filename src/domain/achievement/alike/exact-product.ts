/** Beyond it whole numbers are not exact any more. */
const mostExact = 1e15;

/** Whether whole numbers multiply to what is read of their words: 1.1 times 100 is 110.00000000000001. */
export const isExactProduct = (number: number, factor: number): boolean =>
  Number.isInteger(number) && Number.isInteger(factor) && Math.abs(number * factor) < mostExact;

/** As `isExactProduct`; what is not multiplied stays what it is. */
export const isExact = (number: number, factor: number): boolean => factor === 1 || isExactProduct(number, factor);
