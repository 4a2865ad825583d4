// HTML of a formatted text: when two writings are the same, and that an edit keeps the hand of the text.
import { expect, it } from "vitest";
import { disarmed, htmlWords, sameHtml } from "../html/inert";
import { blockOf, written } from "./written";

it.each([
  ["<p>a</p>\n<p>b</p>\n", "<p>a</p><p>b</p>"],
  ["<P>a</P>", "<p>a</p>"],
  ["<ul>\n  <li>a</li>\n</ul>", "<ul><li>a</li></ul>"],
  ["<p></p>", "<p><br></p>"],
  ["<p>a  b</p>", "<p>a b</p>"],
])("%j is the same as %j", (a, b) => {
  expect(sameHtml(a, b)).toBe(true);
});

it.each([
  ["<p>a <b>b</b></p>", "<p>a<b>b</b></p>"],
  ['<p class="x">a</p>', "<p>a</p>"],
  ['<p style="color:red">a</p>', "<p>a</p>"],
  ["<p>a</p><!-- note --><p>b</p>", "<p>a</p><p>b</p>"],
  ["<!DOCTYPE html><p>a</p>", "<p>a</p>"],
  ["<style>p{}</style><p>a</p>", "<p>a</p>"],
  ["<p>a</p><script>1</script>", "<p>a</p>"],
  ["<p>a<br>b</p>", "<p>ab</p>"],
  ["<p>a</p>", "<div>a</div>"],
])("%j is not the same as %j", (a, b) => {
  expect(sameHtml(a, b)).toBe(false);
});

it.each([
  ["<p><b>a</b> <i>b</i></p>", "<p><strong>x</strong></p>", "<p><strong>a</strong> <em>b</em></p>"],
  ["<p><b>a</b></p>", "<p><b>x</b> <strong>y</strong></p>", "<p><b>a</b></p>"],
  ["<p><b>a</b></p>", "", "<p><strong>a</strong></p>"],
  ["<p><u>a</u></p>", "", "<p><u>a</u></p>"],
  ["<p><u>a</u></p>", "<p><ins>x</ins></p>", "<p><ins>a</ins></p>"],
  ["<p><br></p>", "<p>x</p>", ""],
  ["<p>&lt;b&gt;</p>", "<p>x</p>", "<p>&lt;b&gt;</p>"],
])("%j after %j is written %j", (html, like, expected) => {
  expect(written(html, like)).toBe(expected);
});

it("begins new lines as the text does", () => {
  expect(blockOf("<div>a</div>")).toBe("div");
  expect(blockOf("<div><p>a</p></div>")).toBe("p");
  expect(blockOf("")).toBe("p");
});

it("is words on one line in a list", () => {
  expect(htmlWords("<h1>Title</h1><p>one<br>two &amp; three</p><script>no</script><style>b{}</style>")).toBe(
    "Title one two & three",
  );
});

it.each([
  ['<p style="a" class="b">style = 1</p>', '<p data-style="a" class="b">style = 1</p>'],
  ["<img src=x onerror=alert(1)>", "<img src=x data-onerror=alert(1)>"],
  ["<svg/onload=alert(1)", "<svg/data-onload=alert(1)"],
  ["<p>one onload = two</p>", "<p>one onload = two</p>"],
])("%s means %s without its handlers and styles", (html, expected) => {
  expect(disarmed(html)).toBe(expected);
});
