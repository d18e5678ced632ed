// Vite builds with React's own development code where NODE_ENV says anything but production, as it does under tests.
import { build } from "vite";

export async function buildForUse(options) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    return await build(options);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
