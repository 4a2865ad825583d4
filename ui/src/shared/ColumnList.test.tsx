// A list of columns among other controls: it is not drawn anew for them, and yet ticks for whoever listens by then.
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { ColumnList } from "./ColumnList";

const columns = () => ["Name", "Bytes"].map((name) => ({ name, label: name }));

it("tells whoever listens by then, and shows what was ticked", () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const list = (shown: string[], onChange: (shown: string[]) => void) => (
    <ColumnList label="Columns" columns={columns()} shown={shown} onChange={onChange} />
  );
  const { rerender } = render(list(["Name"], first));
  rerender(list(["Name"], second));
  const bytes = screen.getByRole("checkbox", { name: "Bytes" });
  fireEvent.click(bytes);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledWith(["Name", "Bytes"]);
  rerender(list(["Name", "Bytes"], second));
  expect(bytes).toHaveProperty("checked", true);
});
