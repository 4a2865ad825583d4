// Pieces with logic: key caps, shortcuts, initials, glyph colours, field faults, toasts.
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { draw } from "../../test/render";
import { glyphSlot } from "./Glyph";
import { Button, clearToasts, initials, keyWords, PasswordInput, TextInput, Toasts, toast, useShortcut } from "./index";
import { matches } from "./useShortcut";

const platform = (name: string) => {
  document.documentElement.dataset.platform = name;
};

afterEach(() => {
  platform("linux");
  clearToasts();
});

function OneKey({ keys, act }: { keys: string; act: () => void }) {
  useShortcut(keys, act);
  return <input aria-label="field" />;
}

describe("keys", () => {
  it("are written in the words of the system", () => {
    platform("linux");
    expect(keyWords("mod+o")).toBe("Ctrl O");
    platform("macos");
    expect(keyWords("mod+shift+s")).toBe("⌘⇧S");
    expect(keyWords("enter")).toBe("↵");
  });

  it("match exactly the modifiers they name", () => {
    platform("linux");
    const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent("keydown", { key, ...more });
    expect(matches("mod+o", press("o", { ctrlKey: true }))).toBe(true);
    expect(matches("mod+o", press("o", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches("mod+o", press("o"))).toBe(false);
    expect(matches("mod+backslash", press("\\", { ctrlKey: true }))).toBe(true);
    expect(matches("?", press("?", { shiftKey: true })), "a sign may need Shift").toBe(true);
    expect(matches("enter", press("Enter", { shiftKey: true }))).toBe(false);
  });

  it("never fire as single letters in a field", () => {
    const act = vi.fn();
    draw(<OneKey keys="/" act={act} />);
    fireEvent.keyDown(screen.getByLabelText("field"), { key: "/" });
    expect(act).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: "/" });
    expect(act).toHaveBeenCalledOnce();
  });

  it("fire in a field when nobody types them", () => {
    const act = vi.fn();
    draw(<OneKey keys="f1" act={act} />);
    fireEvent.keyDown(screen.getByLabelText("field"), { key: "F1" });
    expect(act).toHaveBeenCalledOnce();
  });
});

describe("initials and glyphs", () => {
  it("take the first and the last word", () => {
    expect(initials("Andrew Adams")).toBe("AA");
    expect(initials("Ana María de la Cruz")).toBe("AC");
    expect(initials("jane.peacock@example.com")).toBe("JP");
    expect(initials("élodie")).toBe("É");
  });

  it("give a name the same colour everywhere", () => {
    expect(glyphSlot("Chinook")).toBe(glyphSlot("CHINOOK"));
    for (const name of ["a", "Northwind orders", "日本語"]) expect(glyphSlot(name)).toBeLessThan(7);
  });
});

describe("fields", () => {
  it("a fault is tied to its field and takes the place of the help", () => {
    const { rerender } = draw(<TextInput label="Email" help="Used to sign in." />);
    expect(screen.getByLabelText("Email").getAttribute("aria-invalid")).toBeNull();
    screen.getByText("Used to sign in.");
    rerender(<TextInput label="Email" help="Used to sign in." error="Enter a value" />);
    const field = screen.getByLabelText("Email");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = field.getAttribute("aria-describedby") ?? "";
    const said = described.split(" ").map((id) => document.getElementById(id)?.textContent);
    expect(said).toContain("Enter a value");
    expect(screen.queryByText("Used to sign in.")).toBeNull();
  });

  it("a password is hidden until asked for", async () => {
    draw(<PasswordInput label="Password" showLabel="Show" hideLabel="Hide" />);
    expect(screen.getByLabelText("Password").getAttribute("type")).toBe("password");
    await userEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(screen.getByLabelText("Password").getAttribute("type")).toBe("text");
    expect(screen.getByRole("button", { name: "Hide" })).toBeTruthy();
  });
});

describe("buttons and toasts", () => {
  it("a pending button does not act", async () => {
    const act = vi.fn();
    draw(
      <Button isPending onPress={act}>
        Save
      </Button>,
    );
    await userEvent.click(screen.getByRole("button", { name: /Save/ }));
    expect(act).not.toHaveBeenCalled();
  });

  it("a toast says what happened, offers the way back, and goes", async () => {
    const undo = vi.fn();
    draw(<Toasts regionLabel="Messages" closeLabel="Close" />);
    toast({ tone: "done", title: "Track saved", action: { label: "Undo", run: undo } });
    await screen.findByText("Track saved");
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Track saved")).toBeNull();
  });
});
