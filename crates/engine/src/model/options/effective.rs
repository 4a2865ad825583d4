//! What a model comes to with its options: the answers the rest of the engine asks for.

use super::check::is_compared;
use super::kind::is_text;
use super::{Choice, Format, Names, Piece, Template, Widget};
use crate::model::{Field, Kind, Model, infer};
use crate::schema::Affinity;
use crate::value::Value;

/// Records on a page when nobody says otherwise.
const PER_PAGE: u32 = 50;
/// Most records on a page.
pub(super) const MOST_PER_PAGE: u32 = 500;

impl Model {
    /// Whether it is left out of menus and lists of models.
    #[must_use]
    pub fn hidden(&self) -> bool {
        self.options.hidden.unwrap_or(false)
    }

    /// Its menu group.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.options.group.as_deref()
    }

    /// Whether anybody may add.
    #[must_use]
    pub fn can_add(&self) -> bool {
        self.options.can_add.unwrap_or(true)
    }

    /// Whether anybody may edit.
    #[must_use]
    pub fn can_edit(&self) -> bool {
        self.options.can_edit.unwrap_or(true)
    }

    /// Whether anybody may delete.
    #[must_use]
    pub fn can_delete(&self) -> bool {
        self.options.can_delete.unwrap_or(true)
    }

    /// Whether deleted records are kept for restore.
    #[must_use]
    pub fn keeps_deleted(&self) -> bool {
        self.options.trash.unwrap_or(true)
    }

    /// Columns of its list, in order.
    #[must_use]
    pub fn listed(&self) -> Vec<&Field> {
        let chosen = self.chosen_columns();
        if chosen.is_empty() { self.fields.iter().collect() } else { chosen }
    }

    /// Columns the options choose for its list; none when they do not.
    #[must_use]
    pub fn chosen_columns(&self) -> Vec<&Field> {
        let asked = self.options.list_display.iter().flat_map(|names| &names.0);
        asked.filter_map(|name| self.field(name)).collect()
    }

    /// Fields edited in the list itself, when the options say which; nothing where all are that may be edited.
    #[must_use]
    pub fn edited_in_list(&self) -> Option<Vec<&Field>> {
        self.options.inline_edit_fields.as_ref().map(|names| self.named(names))
    }

    /// Fields offered as filters, when the options say which. Any other may be filtered by all the same.
    #[must_use]
    pub fn offered_filters(&self) -> Option<Vec<&Field>> {
        let compared = |names| self.named(names).into_iter().filter(|field| is_compared(field)).collect();
        self.options.list_filter.as_ref().map(compared)
    }

    /// Text fields filled in while a record is added, each with those it is made from.
    #[must_use]
    pub fn prepopulated(&self) -> Vec<(&Field, Vec<&Field>)> {
        let said = self.options.prepopulated_fields.iter().flat_map(|fields| &fields.0);
        let made = said.filter_map(|(target, from)| {
            let target = self.field(target).filter(|field| !field.generated && is_text(&field.kind))?;
            let told = |field: &&Field| field.name != target.name && is_compared(field);
            let from: Vec<&Field> = self.named(from).into_iter().filter(told).collect();
            (!from.is_empty()).then_some((target, from))
        });
        made.collect()
    }

    /// How a field of it is entered, when the options say so: what is said of the field itself, else one line for a
    /// foreign key that is entered as a key.
    #[must_use]
    pub fn widget(&self, field: &Field) -> Option<Widget> {
        let fits = |widget: &Widget| widget.fits(field.kind.name());
        let as_key = || {
            let raw = self.options.raw_id_fields.as_ref().map(|names| self.named(names)).unwrap_or_default();
            let refers = matches!(field.kind, Kind::ForeignKey(_));
            (refers && raw.iter().any(|it| it.name == field.name)).then_some(Widget::Input)
        };
        field.options.widget.filter(fits).or_else(as_key)
    }

    /// The fields of these names that are there, in this order.
    fn named(&self, names: &Names) -> Vec<&Field> {
        names.0.iter().filter_map(|name| self.field(name)).collect()
    }

    /// The groups its fields stand in, when the options make any. Each field stands in one: in the first that names it, or
    /// in a last one without a heading.
    #[must_use]
    pub fn field_groups(&self) -> Vec<FieldGroup<'_>> {
        let mut free: Vec<&Field> = self.fields.iter().collect();
        let mut groups = Vec::new();
        for set in self.options.fieldsets.iter().flatten() {
            let mut take = |name: &String| {
                let at = free.iter().position(|field| field.name.eq_ignore_ascii_case(name))?;
                Some(free.remove(at))
            };
            let fields: Vec<&Field> = set.fields.0.iter().filter_map(&mut take).collect();
            if !fields.is_empty() {
                let collapsed = set.collapsed.unwrap_or(false);
                groups.push(FieldGroup { label: Some(&set.label), collapsed, fields });
            }
        }
        if !groups.is_empty() && !free.is_empty() {
            groups.push(FieldGroup { label: None, collapsed: false, fields: free });
        }
        groups
    }

    /// Order of a list nobody sorted: fields, and whether the largest come first. The key settles the rest.
    #[must_use]
    pub fn ordering(&self) -> Vec<(String, bool)> {
        let asked = self.options.ordering.as_ref().map(|names| names.0.as_slice());
        let by = |name: &String| {
            let (field, descending) = self.ordered_by(name)?;
            Some((field.name.clone(), descending))
        };
        match (asked, &self.options.position) {
            (Some(names), _) => names.iter().filter_map(by).collect(),
            (None, Some(position)) => by(position).into_iter().collect(),
            (None, None) => Vec::new(),
        }
    }

    /// The field that keeps the place of each record among its siblings: that of the options, else the one of that kind.
    #[must_use]
    pub fn position_field(&self) -> Option<&Field> {
        let named = self.options.position.as_ref().and_then(|name| self.field(name));
        // The column may have been made another one since it was named.
        let chosen = named.filter(|field| field.affinity == Affinity::Integer);
        let found = chosen.or_else(|| {
            let mut places = self.fields.iter().filter(|field| field.kind == Kind::Position);
            places.next().filter(|_| places.next().is_none())
        });
        found.filter(|field| !field.generated && !field.in_key && !field.left_alone())
    }

    /// Whether a sum of a field's values means something: of amounts it does, of what numbers only name, date or place it
    /// does not.
    #[must_use]
    pub fn adds_up(&self, field: &Field) -> bool {
        let is_number = matches!(field.kind.shown_as(), Kind::Decimal(_) | Kind::Integer | Kind::Real);
        let is_place = field.kind == Kind::Position
            || self.options.position.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(&field.name));
        is_number && !field.in_key && !is_place && !infer::is_no_amount(&field.name)
    }

    /// The field of an entry of `ordering`, and whether it stands for the largest first. A column whose name begins
    /// with `-` is itself before it is a direction.
    pub(super) fn ordered_by(&self, entry: &str) -> Option<(&Field, bool)> {
        let plain = self.field(entry).map(|field| (field, false));
        plain.or_else(|| Some((self.field(entry.strip_prefix('-')?)?, true)))
    }

    /// Records on a page when nobody says how many.
    #[must_use]
    pub fn page_size(&self) -> u32 {
        let asked = self.options.per_page.and_then(|asked| u32::try_from(asked).ok());
        asked.filter(|asked| (1..=MOST_PER_PAGE).contains(asked)).unwrap_or(PER_PAGE)
    }

    /// How its records' names are made: the template, or the display fields joined by a space.
    #[must_use]
    pub fn name_pieces(&self) -> Vec<Piece> {
        match &self.template {
            Some(template) => template.pieces().to_vec(),
            None => Template::of_names(&self.display).pieces().to_vec(),
        }
    }
}

/// Fields that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldGroup<'m> {
    /// The heading; nothing over those that the options put nowhere.
    pub label: Option<&'m str>,
    /// Only the heading is seen until it is opened.
    pub collapsed: bool,
    /// At least one, in order.
    pub fields: Vec<&'m Field>,
}

impl Field {
    /// Whether a person's change of it is left alone: shown only, or left out of forms.
    #[must_use]
    pub fn left_alone(&self) -> bool {
        self.read_only || self.excluded
    }

    /// Whether a new password may be set: only where the options say that it is entered.
    #[must_use]
    pub fn takes_password(&self) -> bool {
        let is_password = matches!(self.kind, Kind::Password(_)) && !self.generated && !self.in_key;
        is_password && self.options.widget == Some(Widget::Password)
    }

    /// How its values are written, when the options say so and such values can be.
    #[must_use]
    pub fn format(&self) -> Option<Format> {
        self.options.format.filter(|format| format.fits(self.kind.shown_as().name()))
    }

    /// What a new record begins with, when the options say so.
    #[must_use]
    pub fn default_value(&self) -> Option<Value> {
        self.options.initial.as_ref()?.value_for(&self.kind).ok()
    }

    /// What is said of a value among the choices: its name and colour.
    #[must_use]
    pub fn choice(&self, value: &Value) -> Option<&Choice> {
        let text = value.to_string();
        let is_it = |choice: &&Choice| match &self.kind {
            kind @ Kind::Boolean(_) => choice.value.value_for(kind).is_ok_and(|it| it == *value),
            _ => choice.value.text() == text,
        };
        self.options.choices.as_ref()?.iter().find(is_it)
    }
}
