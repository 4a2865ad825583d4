// The guide: every topic has a text in every language, and no name in it is left open.
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { LanguageProvider } from "@/i18n";
import { translator } from "@/i18n/translate";
import { Guide } from "./Guide";
import { topics } from "./topics";
import "./words";

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <LanguageProvider language="en">
      <Guide isOpen={isOpen} onOpenChange={setOpen} />
    </LanguageProvider>
  );
}

describe("the guide", () => {
  it.each(["en", "fr", "es"] as const)("tells every topic in %s", (language) => {
    const told = topics(translator(language));
    expect(new Set(told.map(({ title }) => title)).size).toBe(9);
    for (const { title, paragraphs } of told) {
      expect(title, "a title of its own").not.toMatch(/^guide-/);
      expect(paragraphs.length).toBeGreaterThan(2);
      for (const paragraph of paragraphs) {
        // An unknown name would be shown in braces; an open <b> as what it is.
        expect(paragraph.replaceAll(/<b>[^<]+<\/b>/g, "name")).not.toMatch(/[{}<]|guide-|^\s|\s$/);
      }
    }
  });

  it("opens by its key, and a topic is chosen with the arrows", async () => {
    render(<Page />);
    const user = userEvent.setup();
    await user.keyboard("{F1}");
    const guide = await screen.findByRole("dialog", { name: "Guide" });
    const first = await within(guide).findByRole("tab", { name: "Open a file" });
    expect(within(guide).getByRole("tabpanel", { name: "Open a file" }).textContent).toContain(
      "Open database… opens any",
    );
    first.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(within(guide).getByRole("tabpanel", { name: "Filter" }).textContent).toContain("total > 50");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
