import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** As `Office.context.officeTheme` has it; colours "#RRGGBB". */
export interface HostColours {
  readonly bodyBackgroundColor: string;
}

const inRem = (theme: Theme): Theme =>
  Object.fromEntries(
    Object.entries(theme).map(([token, value]) => {
      const pixels = /^(?:fontSize|lineHeight)/u.test(token) ? /^(\d+)px$/u.exec(String(value)) : null;
      return [token, pixels === null ? value : `${Number(pixels[1]) / 16}rem`];
    }),
  ) as unknown as Theme;

/** Fluent's themes with text sizes in rem, so that text grows with the user's own setting. */
const light = inRem(webLightTheme);
const dark = inRem(webDarkTheme);

/** Excel's theme where it tells one, else the system's. */
export function themeFor(host: HostColours | null, systemIsDark: boolean): Theme {
  const background =
    host === null ? null : /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(host.bodyBackgroundColor);
  if (background === null) return systemIsDark ? dark : light;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? dark : light;
}

export const isDark = (theme: Theme): boolean => theme === dark;
