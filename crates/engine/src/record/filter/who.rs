//! Who asks, in rules of roles: what is known of the account, and of the record that stands for the person.

use super::check::{Checker, Condition, Place, Test, named, one_of, place};
use super::parse::account;
use super::{Operand, Test as Asked};
use crate::error::Result;
use crate::model::Field;
use crate::policy::{User, Verb, authorize};
use crate::record::query::not_marked;

/// Before the name of a field of the record that stands for who asks, among the readings of a rule.
const ASKED: &str = "$user.";
/// Said before a field of that record, where a word of the account has its name.
pub(super) const RECORD: &str = "person.";

/// The field of the record that a word is about.
fn of_record(word: &str) -> &str {
    word.strip_prefix(RECORD).unwrap_or(word)
}

/// The field of the record that stands for who asks which a reading of a rule is about, if it is about one.
pub(crate) fn asked_of_record(reading: &str) -> Option<&str> {
    reading.strip_prefix(ASKED)
}

/// The test with what is known of an account in the place of its words.
pub(super) fn told(who: &User, test: &Asked) -> Option<Asked> {
    let operands = test.operands().into_iter().map(|operand| match &operand {
        Operand::Who(word) => account(who, word).map_or(operand, Operand::Text),
        _ => operand,
    });
    test.op().test(operands.collect())
}

impl Checker<'_> {
    /// The field equals what the record that stands for who asks holds; nothing where an operand is about anything else. Never
    /// asked the other way round: somebody without a record would be let in everywhere.
    pub(super) fn person(&mut self, field: &Field, operands: &[Operand]) -> Result<Option<Condition>> {
        let (about, others): (Vec<&Operand>, Vec<&Operand>) =
            operands.iter().partition(|operand| matches!(operand, Operand::Who(_)));
        let (Some(who), Some((model, email))) = (self.scope.who, self.scope.catalog.person()) else { return Ok(None) };
        if about.is_empty() || !others.is_empty() {
            return Ok(None);
        }
        let Ok(parent) = authorize(self.scope.actor, Verb::View, model) else { return Ok(None) };
        let mut found = Vec::new();
        for operand in about {
            let Operand::Who(name) = operand else { continue };
            let known = named(&parent, of_record(name)).filter(|known| !known.kind.is_secret() && parent.shows(email));
            let Some(known) = known else { return Ok(None) };
            self.readings
                .insert(format!("{ASKED}{}", known.name), format!("{} by {email}", place(&parent, &known.name)));
            let theirs = Condition::Column(email.to_owned(), Test::Found(Place::Whole, who.email.clone()));
            found.push(Condition::Own {
                column: field.name.clone(),
                referred: known.name.clone(),
                // Somebody who is marked as deleted is nobody.
                inner: Box::new(Condition::All([Some(theirs), not_marked(model)].into_iter().flatten().collect())),
                people: parent.clone(),
            });
        }
        Ok(Some(one_of(found)))
    }
}
