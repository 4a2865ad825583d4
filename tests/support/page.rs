//! The page as a person addresses it: by role and name. Every act waits until it can be done, and says what was on the page
//! when it could not.

use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::Outcome;
use crate::wait::until;
use crate::window::Window;

const FIND: &str = include_str!("find.js");

/// The key under which WebDriver hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Window {
    /// The visible element of this role whose accessible name is, or starts with, `name`.
    pub async fn find(&self, role: &str, name: &str) -> Outcome<Element> {
        let found = until(&format!("{role} “{name}”"), || self.look(role, name)).await;
        self.explained(found).await
    }

    /// Whether there is one now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        self.look(role, name).await.is_some()
    }

    /// Presses a button, a link, a checkbox or a cell once it is there and enabled.
    pub async fn press(&self, role: &str, name: &str) -> Outcome {
        let pressed = until(&format!("{role} “{name}” that can be pressed"), || async {
            let element = self.look(role, name).await?;
            // React may replace an element between the look and the click; the next look finds the new one.
            (element.is_enabled().await.ok()? && element.click().await.is_ok()).then_some(())
        })
        .await;
        self.explained(pressed).await
    }

    /// Types into a field, in place of what stood there.
    pub async fn fill(&self, name: &str, text: &str) -> Outcome {
        // Something that closes may still lie over it for a moment.
        let clicked = until(&format!("the field {name} that can be typed into"), || async {
            let field = self.look("textbox", name).await?;
            field.click().await.ok()?;
            Some(field)
        })
        .await;
        let field = self.explained(clicked).await?;
        field.send_keys(&format!("{}a{}", char::from(Key::Control), char::from(Key::Null))).await?;
        field.send_keys(text).await?;
        until(&format!("“{text}” in the field {name}"), || async {
            (field.prop("value").await.ok()??.as_str() == text).then_some(())
        })
        .await
    }

    /// Signs in on the page that asks for it.
    pub async fn sign_in(&self, email: &str, password: &str) -> Outcome {
        self.fill("Email", email).await?;
        self.fill("Password", password).await?;
        self.press("button", "Sign in").await
    }

    /// Waits until the page shows this text anywhere.
    pub async fn says(&self, text: &str) -> Outcome {
        let seen = until(&format!("the words “{text}”"), || async {
            self.text().await.ok()?.contains(text).then_some(())
        })
        .await;
        self.explained(seen).await
    }

    /// Every word on the page.
    pub async fn text(&self) -> Outcome<String> {
        let text = self.client.execute("return document.body.innerText", Vec::new()).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Runs an async function body in the page and waits for what it resolves with.
    pub async fn run(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const given = Array.from(arguments).slice(0, -1);
             (async (...arguments) => {{ {body} }})(...given).then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self.client.execute_async(&script, arguments).await?;
        match answer.get("error") {
            Some(error) => Err(format!("the page threw {error}").into()),
            None => Ok(answer.get("value").cloned().unwrap_or(Value::Null)),
        }
    }

    /// A vain wait, with what was on the page instead.
    async fn explained<T>(&self, seen: Outcome<T>) -> Outcome<T> {
        match seen {
            Ok(seen) => Ok(seen),
            Err(error) => {
                let text = self.text().await.unwrap_or_default();
                Err(format!("{error}; the page says:\n{text}\nand the log:\n{}", self.log()).into())
            }
        }
    }

    async fn look(&self, role: &str, name: &str) -> Option<Element> {
        let found = self.client.execute(FIND, vec![json!(role), json!(name)]).await.ok()?;
        let id = found.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id)))
    }
}
