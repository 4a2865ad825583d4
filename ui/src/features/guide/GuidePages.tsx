// The pages of the guide: the topics at the left, one of them at the right.
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useT } from "@/i18n";
import { Emphasis } from "@/shared";
import styles from "./GuidePages.module.css";
import { topics } from "./topics";
import "./words";

export function GuidePages() {
  const t = useT();
  const all = topics(t);
  return (
    <Tabs orientation="vertical" className={styles.pages}>
      <TabList aria-label={t("guide-topics")} className={styles.topics}>
        {all.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles.topic}>
            {title}
          </Tab>
        ))}
      </TabList>
      {all.map(({ id, title, paragraphs }) => (
        <TabPanel key={id} id={id} className={styles.page}>
          <h3 className={styles.title}>{title}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <Emphasis text={paragraph} />
            </p>
          ))}
        </TabPanel>
      ))}
    </Tabs>
  );
}
