import { expect, it } from "vitest";
import { isPlainNumber } from "../../../src/domain/quantity/plain-digits.ts";
import { times } from "../../../src/domain/quantity/times.ts";

it.each([
  ["5", 0, true],
  ["5人", 0, true],
  ["1234人", 0, true],
  ["1,234人", 0, true],
  ["12,345,678円", 0, true],
  ["約20件", 1, true],
  ["121件", 0, true],
  ["2100件", 0, true],
  ["2022件", 0, false],
  ["1900人", 0, false],
  ["1800人", 0, true],
  ["2,022人", 0, true],
  ["20221人", 0, true],
  ["21人", 0, false],
  ["健康日本21", 4, false],
  ["1234,567人", 0, false],
  ["12,34人", 0, false],
  ["1,2345人", 0, false],
  ["1,234,人", 0, false],
  ["I,100人", 2, false],
  ["1234人", 1, false],
  ["4月", 0, false],
  ["10時", 0, false],
  ["3分の2", 0, false],
  ["12数人", 0, false],
  ["4.5点", 0, false],
  ["5、6回", 0, false],
  ["5 人", 0, false],
  ["10-20人", 0, false],
])("%s from %d is a number with its counter and nothing else: %s", (text, at, plain) => {
  expect(isPlainNumber(text, at)).toBe(plain);
});

it.each([
  [0.285, 100, 28.5],
  [0.1, 3, 0.3],
  [1.1, 1000, 1100],
  [1.005, 1000, 1005],
  [-0.285, 100, -28.5],
  [-0, 100, 0],
  [0, 1000, 0],
  [999_999_999_999_999, 1, 999_999_999_999_999],
  [99_999_999_999_999, 10, 999_999_999_999_990],
  [123_456_789_012_345, 1000, 123_456_789_012_345_000],
  [1_234_567_890_123_456, 10, 12_345_678_901_234_600],
  [0.1234567890123456, 10, 1.23456789012346],
])("%d × %d is %d, to fifteen digits", (value, factor, product) => {
  expect(times(value, factor)).toBe(product);
});
