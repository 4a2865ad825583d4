// What a model would come to looks as its list does.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { field, trackModel } from "../../../../test/models";
import { draw } from "../../../../test/render";
import { ModelPreview } from "./ModelPreview";

it("a bare key is no amount", () => {
  const model = trackModel([field("Id", { kind: "integer" }), field("Name"), field("Bytes", { kind: "integer" })]);
  const values = { Id: 1234, Name: "Foxy Lady", Bytes: 1234 };
  const words = { list: "List", record: "Record", empty: "None" };
  draw(<ModelPreview model={model} rows={[{ key: 1234, display: "Foxy Lady", values, labels: {} }]} words={words} />);
  expect(screen.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["Foxy Lady", "1,234", "1234"]);
});
