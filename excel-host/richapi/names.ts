/** "TabColor" → "tabColor", "_ReferenceId" stays. */
export function camelCase(name: string): string {
  let capitals = 0;
  while (capitals < name.length && name[capitals]! >= "A" && name[capitals]! <= "Z") capitals++;
  return name.slice(0, capitals).toLowerCase() + name.slice(capitals);
}
