// The window around the data: the width of its sidebar, and back and forward.
import assert from "node:assert/strict";
import { journey } from "./bench.mjs";
import { tabTo } from "./keys.mjs";
import { look } from "./looks.mjs";
import { model, until } from "./steps.mjs";

journey("the sidebar is as wide as it was made", { opened: true }, async (bench) => {
  const page = await bench.window();
  await model(page, "Tracks");
  const edge = page.getByRole("separator", { name: "Width of the sidebar" });
  const width = async () => Math.round((await page.getByRole("complementary").boundingBox()).width);
  assert.equal(await width(), 236, "as designed");

  const at = await edge.boundingBox();
  await page.mouse.move(at.x + at.width / 2, at.y + 200);
  await page.mouse.down();
  await page.mouse.move(at.x + at.width / 2 + 60, at.y + 200, { steps: 4 });
  await page.mouse.up();
  await until(width, 296, "dragged");

  await tabTo(page, "separator Width of the sidebar");
  await page.keyboard.press("ArrowLeft");
  await until(width, 280, "a step by the keyboard");
  await until(() => edge.getAttribute("aria-valuenow"), "280", "and told");
  await page.keyboard.press("End");
  await until(width, 400, "no wider than this");
  await look(page, "sidebar-wide");
  await edge.focus();
  await page.keyboard.press("Home");
  await until(width, 180, "no narrower than this");
  await page.reload();
  await until(width, 180, "a window that begins anew has it too");
  await page.keyboard.press("Control+\\");
  await until(width, 56, "a rail has its own width");
  assert.equal(await edge.count(), 0);
  await page.keyboard.press("Control+\\");
  await edge.dblclick();
  await until(width, 236, "a double click brings back the usual one");
});

journey("back and forward, by the mouse too", { opened: true }, async (bench) => {
  const page = await bench.window();
  const at = () => page.getByRole("heading", { level: 1 }).textContent();
  await model(page, "Artists");
  await model(page, "Genres");
  const windowSide = await page.context().newCDPSession(page);
  const side = async (button) => {
    for (const type of ["mousePressed", "mouseReleased"]) {
      await windowSide.send("Input.dispatchMouseEvent", { type, button, x: 700, y: 400, clickCount: 1 });
    }
  };
  await side("back");
  await until(at, "All artists 275", "the button under the thumb");
  await side("forward");
  await until(at, "All genres 25", "and the one before it");
  await page.keyboard.press("Alt+ArrowLeft");
  await until(at, "All artists 275", "the arrow to the left");
  await page.keyboard.press("Control+]");
  await until(at, "All genres 25", "the bracket to the right");
  assert.ok(await page.getByRole("button", { name: "Forward" }).isDisabled());
  // Before the first address of this window there is nothing of this file.
  const back = page.getByRole("button", { name: "Back" });
  const pressed = async () => {
    await side("back");
    return back.isDisabled();
  };
  await until(pressed, true, "the first address");
  for (let more = 0; more < 3; more += 1) await side("back");
  assert.ok(await back.isDisabled());
  assert.ok(page.url().startsWith(bench.url));
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("Side buttons of the mouse").waitFor();
});

journey("a menu stays with its button when the window gets another size", { opened: true }, async (bench) => {
  const page = await bench.window();
  await model(page, "Tracks");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const menu = page.getByRole("menu");
  await menu.waitFor();
  const left = async (it) => (await it.boundingBox()).x;
  // What hangs over the page hides the rest from those who hear it.
  const button = page.getByRole("button", { name: "Filter", exact: true, includeHidden: true });
  const before = await left(button);
  assert.equal(await left(menu), before);
  await page.setViewportSize({ width: 1000, height: 800 });
  await until(() => left(menu), await left(button), "where the button went to");
  assert.notEqual(await left(menu), before, "the sidebar is a rail by now");
  await page.setViewportSize({ width: 1440, height: 900 });
  await until(() => left(menu), before, "and back");
});
