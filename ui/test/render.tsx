// Draws a component inside the providers it needs, in a language.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { LanguageProvider } from "@/i18n";
import type { Language } from "@/ipc";

export function draw(children: ReactNode, language: Language = "en") {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const page = render(
    <QueryClientProvider client={client}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </QueryClientProvider>,
  );
  return { ...page, client };
}
