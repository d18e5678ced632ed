import { statedDirection } from "../../../quantity/stated-direction.ts";
import { says, type Witness } from "./witness.ts";

/** The indicator's own name says it: 利用者数(低いほど良い), 待機者数↓. */
export const nameStated: Witness = {
  whence: "name-stated",
  weight: "decides",
  testify: ({ inName }) => {
    const stated = statedDirection(inName);
    return stated === null || stated === "level" ? null : says(stated, inName);
  },
};
