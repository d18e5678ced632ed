/** Says what the cell over or beside it says. Counter-examples: 同上地区, 々, a closing quote behind words. */
const ditto = /^(?:[〃″゛"”]+|同[上左右前]|〃[〃\s]*)$/u;

export const isDitto = (text: string): boolean => ditto.test(text.trim());
