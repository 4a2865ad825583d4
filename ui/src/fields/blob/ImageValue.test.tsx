// An image in a field: its small picture and its size, and its size alone where there is no picture.
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { standIn } from "../../../test/engine";
import { draw } from "../../../test/render";
import { ImageValue } from "./ImageValue";

const of = { model: "album", key: 1, field: "cover" };
const blob = { bytes: 5008, mark: "1390-a", image: true };
const thumb = { media: "image/png", base64: btoa("\x89PNG"), width: 640, height: 480 };
const made: Blob[] = [];
const revoked: string[] = [];

beforeEach(() => {
  // The test's page cannot make addresses of its own.
  vi.stubGlobal("URL", {
    createObjectURL: (of: Blob) => `blob:${made.push(of)}`,
    revokeObjectURL: (url: string) => revoked.push(url),
  });
});
afterEach(() => vi.unstubAllGlobals());

it("shows the picture the engine made, and lets go of it", async () => {
  const engine = standIn({ bytes_thumb: () => ({ thumb }) });
  const { container, unmount } = draw(<ImageValue of={of} blob={blob} place="record" />);
  const image = await screen.findByRole("img", { name: "Image" });
  expect(image.getAttribute("src")).toBe("blob:1");
  expect([made[0]?.type, made[0]?.size]).toEqual(["image/png", 4]);
  expect(container.textContent).toBe("640 × 480, 5 KB");
  expect(engine.calls.at(-1)?.req, "asked anew when the bytes change").toEqual({ of, mark: "1390-a" });
  unmount();
  expect(revoked).toEqual(["blob:1"]);
});

it("tells the size where there is none", async () => {
  standIn({ bytes_thumb: () => ({ thumb: null }) });
  draw(<ImageValue of={of} blob={blob} place="cell" />);
  await screen.findByText("5 KB of data");
  expect(screen.queryByRole("img")).toBeNull();
});
