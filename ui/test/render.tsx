// Draws a component inside the providers it needs, in a language.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { LanguageProvider } from "@/i18n";
import type { Language } from "@/ipc";

/** What is asked once is not asked again. */
export function newClient() {
  return new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } });
}

export function Providers({
  client,
  language = "en",
  children,
}: {
  client: QueryClient;
  language?: Language;
  children: ReactNode;
}) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </QueryClientProvider>
  );
}

export function draw(children: ReactNode, language: Language = "en") {
  const client = newClient();
  const page = render(
    <Providers client={client} language={language}>
      {children}
    </Providers>,
  );
  return { ...page, client };
}
