export { review } from "../../src/domain/review.ts";
