//! Random roles, rules, fields, records and verbs against a naive evaluator that denies whatever nothing allows. It knows the
//! rows as they were written and the rules as trees, makes of them the table as a person may see it, and expects of the engine
//! just what that table would give to somebody without limits.

use std::collections::{BTreeMap, BTreeSet};

use bureau_engine::Admin;
use bureau_engine::admin::{BackupChoice, EnableRequest};
use bureau_engine::clock::Clock;
use bureau_engine::error::ErrorCode;
use bureau_engine::identity::{NewUser, PasswordCost};
use bureau_engine::model::RecordKey;
use bureau_engine::policy::Verb;
use bureau_engine::record::{CountMode, Draft, Filter, ListQuery, Sort};
use bureau_engine::session::{NewPerson, NewRole, Origin, RuleChange, Session};
use bureau_engine::value::Value;
use bureau_tests::rounds::{random, rounds};

use super::trees::{COLUMNS, NOW_MS, World, tree_of};

/// Files in the short form: each is 280 lists, in several ways, and 240 changes.
const SHORT: u32 = 5;
/// Sets of rules on each file.
const SETS: u32 = 20;
/// Lists asked for under each.
const LISTS: u32 = 14;
/// Edits and deletions tried under each.
const CHANGES: u32 = 12;
const SECRET: &str = "velvet anchor thistle";
const ROLES: [&str; 3] = ["one", "two", "three"];
const VERBS: [Verb; 4] = [Verb::View, Verb::Edit, Verb::Delete, Verb::Export];

/// What a role says: what may be done at all, and what narrows it by verb.
struct Naive {
    verbs: BTreeSet<Verb>,
    rules: BTreeMap<Verb, Rule>,
}

#[derive(Clone, Default)]
struct Rule {
    rows: Filter,
    hidden: BTreeSet<&'static str>,
    locked: BTreeSet<&'static str>,
}

#[tokio::test]
async fn rules_leave_what_a_naive_evaluator_leaves() {
    let (mut random, mut met) = (random(23), BTreeSet::new());
    for round in 0..rounds(SHORT) {
        let mut world = World::new(&mut random);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rules.sqlite");
        world.write(&path).await;
        let (superuser, bo) = enabled(&path).await;
        for set in 0..SETS {
            let roles = roles(&mut random);
            store(&superuser, &roles).await;
            for list in 0..LISTS {
                let said = format!("round {round}, set {set}, list {list}");
                compare(&world, &roles, &bo, &said, &mut random).await;
            }
            for change in 0..CHANGES {
                let said = format!("round {round}, set {set}, change {change}");
                met.insert(try_change(&mut world, &roles, (&superuser, &bo), &said, &mut random).await);
            }
        }
    }
    // Every way it can end was met.
    let all = ["deleted", "edited", "ignored", "field", "forbidden", "outside", "unseen"];
    assert_eq!(met, BTreeSet::from(all));
}

/// The workspace's superuser, and somebody with all three roles.
async fn enabled(path: &std::path::Path) -> (Session, Session) {
    let builder = || Admin::builder().clock(Clock::from_fn(|| NOW_MS)).password_cost(PasswordCost::LEAST);
    let admin = builder().open(path).await.unwrap();
    let user = |email: &str| NewUser { name: "Bo".into(), email: email.into(), password: SECRET.into() };
    let request =
        EnableRequest { superuser: user("ada@b.example"), backup: BackupChoice::Skip, origin: Origin::Library };
    admin.enable(request).await.unwrap();
    admin.close().await;
    let admin = builder().open(path).await.unwrap();
    let superuser = admin.sign_in("ada@b.example", SECRET, Origin::Library).await.unwrap();
    for name in ROLES {
        let permissions = vec!["t.*".into(), "c.view".into()];
        superuser.add_role(NewRole { name: name.into(), permissions, ..NewRole::default() }).await.unwrap();
    }
    let roles = ROLES.map(Into::into).to_vec();
    superuser.add_person(NewPerson { user: user("bo@b.example"), superuser: false, roles }).await.unwrap();
    let bo = admin.sign_in("bo@b.example", SECRET, Origin::Library).await.unwrap();
    (superuser, bo)
}

fn roles(random: &mut fastrand::Rng) -> Vec<Naive> {
    let role = |_| {
        let verbs = VERBS.into_iter().filter(|verb| *verb == Verb::View || random.bool()).collect();
        let ruled = VERBS.into_iter().filter(|_| random.u8(0..3) > 0).collect::<Vec<_>>();
        Naive { verbs, rules: ruled.into_iter().map(|verb| (verb, rule(random))).collect() }
    };
    (0..ROLES.len()).map(role).collect()
}

fn rule(random: &mut fastrand::Rng) -> Rule {
    let mut some = |one_in: u8| {
        let columns = COLUMNS.iter().skip(1).filter(|_| random.u8(0..one_in) == 0);
        columns.map(|(name, _)| *name).collect::<BTreeSet<_>>()
    };
    let (hidden, locked) = (some(4), some(4));
    // As it is stored: text. A date in words is the day it means today.
    let rows = if random.u8(0..4) == 0 { Filter::default() } else { tree_of(2, random) };
    Rule { rows, hidden, locked }
}

async fn store(superuser: &Session, roles: &[Naive]) {
    for (name, role) in ROLES.iter().zip(roles) {
        let has = superuser.role(name).await.unwrap().role.permissions.to_string();
        // With `view` goes everything.
        let all = if has.contains("t.*") { "t.*" } else { "t.view" };
        superuser.revoke(name, &[all.into()]).await.unwrap();
        let given: Vec<String> = role.verbs.iter().map(|verb| format!("t.{verb}")).collect();
        superuser.grant(name, &given).await.unwrap();
        for verb in VERBS {
            let rule = role.rules.get(&verb).cloned().unwrap_or_default();
            let names = |names: &BTreeSet<&str>| Some(names.iter().map(|name| (*name).to_owned()).collect());
            let change = RuleChange {
                clear: true,
                rows: Some(rule.rows.to_string()),
                hidden: names(&rule.hidden),
                locked: names(&rule.locked),
            };
            superuser.set_rule(name, "t", &[verb], &change).await.unwrap();
        }
    }
}

impl Naive {
    /// The rules that narrow a verb; nothing where the role does not allow it.
    fn narrowing(&self, verb: Verb) -> Option<Vec<&Rule>> {
        let of = [Verb::View, verb];
        let rules = self.rules.iter().filter(|(ruled, _)| of.contains(ruled)).map(|(_, rule)| rule);
        self.verbs.contains(&verb).then(|| rules.collect())
    }

    fn covers(&self, world: &World, verb: Verb, row: &[Value]) -> bool {
        self.narrowing(verb).is_some_and(|rules| rules.iter().all(|rule| world.meets(row, &rule.rows)))
    }

    fn shows(&self, verb: Verb, column: &str) -> bool {
        self.narrowing(verb).is_some_and(|rules| rules.iter().all(|rule| !rule.hidden.contains(column)))
    }

    fn opens(&self, column: &str) -> bool {
        let closed = |rule: &&Rule| rule.hidden.contains(column) || rule.locked.contains(column);
        self.narrowing(Verb::Edit).is_some_and(|rules| !rules.iter().any(closed))
    }
}

fn shown(roles: &[Naive], verb: Verb) -> BTreeSet<&'static str> {
    let some = |name: &&str| roles.iter().any(|role| role.shows(verb, name));
    COLUMNS.iter().map(|(name, _)| *name).filter(some).collect()
}

/// The table as a person with these roles sees it.
fn seen(world: &World, roles: &[Naive], verb: Verb) -> World {
    let row = |row: &Vec<Value>| {
        let covering: Vec<&Naive> = roles.iter().filter(|role| role.covers(world, verb, row)).collect();
        let cell = |(value, (name, _)): (&Value, &(&str, _))| {
            let shown = covering.iter().any(|role| role.shows(verb, name));
            if shown { value.clone() } else { Value::Null }
        };
        (!covering.is_empty()).then(|| row.iter().zip(&COLUMNS).map(cell).collect())
    };
    World { rows: world.rows.iter().filter_map(row).collect(), referred: world.referred.clone() }
}

/// Whether a tree asks for columns that are shown only.
fn known(filter: &Filter, shown: &BTreeSet<&str>) -> bool {
    match filter {
        Filter::All(parts) | Filter::Any(parts) => parts.iter().all(|part| known(part, shown)),
        Filter::Not(inner) => known(inner, shown),
        Filter::Has(children) => children.model != "t" || shown.contains("boss"),
        Filter::Field(path, _) => {
            shown.contains(path.field.as_str()) && path.through.as_deref().is_none_or(|key| shown.contains(key))
        }
    }
}

async fn compare(world: &World, roles: &[Naive], bo: &Session, said: &str, random: &mut fastrand::Rng) {
    let (shown, seen) = (shown(roles, Verb::View), seen(world, roles, Verb::View));
    let filter = tree_of(2, random);
    let said = format!("{said}: {filter}");
    let query = ListQuery { filter: filter.clone(), per_page: 500, ..ListQuery::default() };
    let page = bo.list("t", &query).await;
    if !known(&filter, &shown) {
        assert_eq!(page.err().map(|error| error.code), Some(ErrorCode::FieldUnknown), "{said}");
        return;
    }
    let page = page.unwrap_or_else(|error| panic!("{said}: {error}"));
    let expected: Vec<&Vec<Value>> = seen.rows.iter().filter(|row| seen.meets(row, &filter)).collect();
    let cells = |row: &Vec<Value>| -> BTreeMap<String, Value> {
        let known = COLUMNS.iter().zip(row).filter(|((name, _), _)| shown.contains(name));
        known.map(|((name, _), value)| ((*name).to_owned(), value.clone())).collect()
    };
    let wanted: Vec<BTreeMap<String, Value>> = expected.iter().map(|row| cells(row)).collect();
    let found: Vec<BTreeMap<String, Value>> = page.records.iter().map(|record| record.by_name()).collect();
    assert_eq!(found, wanted, "{said}");
    let total = bo.count("t", &query, CountMode::Exact).await.unwrap().total;
    assert_eq!(total, Some(expected.len() as i64), "{said}");
    for record in &page.records {
        // A name for what is referred to, where that is seen; in the words of what is shown of it.
        let boss = record.by_name().get("boss").cloned().unwrap_or(Value::Null);
        let there = seen.rows.iter().any(|row| !boss.is_null() && row[0] == boss);
        assert_eq!(record.label("boss").is_some(), there, "{said}: {}", record.key);
    }
    let columns: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    let column = columns[random.usize(0..columns.len())];
    let facets = bo.facets("t", column, &query, 100).await;
    let sorted = bo.list("t", &ListQuery { sort: vec![Sort::by_largest(column)], ..query.clone() }).await;
    if !shown.contains(column) {
        assert_eq!(facets.err().map(|error| error.code), Some(ErrorCode::FieldUnknown), "{said}: {column}");
        assert_eq!(sorted.err().map(|error| error.code), Some(ErrorCode::FieldUnknown), "{said}: {column}");
        return;
    }
    let at = columns.iter().position(|name| *name == column).unwrap();
    let counted: i64 = facets.unwrap().values.unwrap().iter().map(|facet| facet.count).sum();
    assert_eq!(counted, expected.len() as i64, "{said}: {column}");
    // Cells that are not seen stand together, at the end: their order would tell what they hold.
    let sorted = sorted.unwrap().records;
    let empty = expected.iter().filter(|row| row[at].is_null()).count();
    let tail: Vec<String> = sorted.iter().skip(sorted.len() - empty).map(|record| record.key.to_string()).collect();
    let unseen: Vec<String> = expected.iter().filter(|row| row[at].is_null()).map(|row| row[0].to_string()).collect();
    assert_eq!(tail, unseen, "{said}: by {column}");
}

async fn try_change(
    world: &mut World,
    roles: &[Naive],
    (superuser, bo): (&Session, &Session),
    said: &str,
    random: &mut fastrand::Rng,
) -> &'static str {
    let at = random.usize(0..world.rows.len());
    let row = world.rows[at].clone();
    let key = RecordKey(vec![row[0].clone()]);
    let visible = roles.iter().any(|role| role.covers(world, Verb::View, &row));
    let whole = superuser.get("t", &key).await.unwrap().by_name();
    if random.u8(0..3) == 0 {
        // Only rehearsed: the world keeps its rows.
        let covered = roles.iter().any(|role| role.covers(world, Verb::Delete, &row));
        let change = bureau_engine::record::Change::Delete { model: "t".into(), key: key.clone() };
        let code = bo.rehearse(vec![change]).await.err().map(|refused| refused.into_first().code);
        let allowed = roles.iter().any(|role| role.verbs.contains(&Verb::Delete));
        let used = |code: Option<ErrorCode>| matches!(code, Some(ErrorCode::RecordInUse | ErrorCode::InvalidInput));
        return match (allowed, visible, covered) {
            (true, true, true) => {
                assert!(code.is_none() || used(code), "{said}: {key}: {code:?}");
                "deleted"
            }
            (true, false, _) => {
                assert_eq!(code, Some(ErrorCode::RecordNotFound), "{said}: {key}");
                "unseen"
            }
            _ => {
                assert_eq!(code, Some(ErrorCode::Forbidden), "{said}: {key}");
                "forbidden"
            }
        };
    }
    let column = random.usize(1..COLUMNS.len());
    let name = COLUMNS[column].0;
    let value = world.rows[random.usize(0..world.rows.len())][column].clone();
    let draft = Draft { values: BTreeMap::from([(name.to_owned(), value.clone())]), ..Draft::default() };
    let done = bo.update("t", &key, draft).await;
    let code = done.as_ref().err().map(|error| error.code);
    let said = format!("{said}: {key}.{name} = {value}");
    let mut after = row.clone();
    after[column] = value;
    let mut next = World { rows: world.rows.clone(), referred: world.referred.clone() };
    next.rows[at] = after.clone();
    let opens =
        |world: &World, row: &[Value]| roles.iter().any(|role| role.covers(world, Verb::Edit, row) && role.opens(name));
    let expected = if !roles.iter().any(|role| role.verbs.contains(&Verb::Edit)) {
        Some(ErrorCode::Forbidden)
    } else if !visible {
        Some(ErrorCode::RecordNotFound)
    } else if !roles.iter().any(|role| role.covers(world, Verb::Edit, &row)) {
        Some(ErrorCode::Forbidden)
    } else if !shown(roles, Verb::View).contains(name) {
        Some(ErrorCode::FieldUnknown)
    } else if !opens(world, &row) {
        assert_eq!(done.unwrap().ignored, [name], "{said}");
        assert_eq!(superuser.get("t", &key).await.unwrap().by_name(), whole, "{said}: nothing is written");
        return "ignored";
    } else if after != row && !opens(&next, &after) {
        Some(ErrorCode::OutsideRule)
    } else {
        None
    };
    // What the file refuses everybody it refuses here too, and so does a reference to what is not seen.
    let refused = code == Some(ErrorCode::InvalidInput) && expected.is_none_or(|code| code == ErrorCode::OutsideRule);
    assert!(code == expected || refused, "{said}: {code:?} instead of {expected:?}");
    if code.is_some() {
        assert_eq!(superuser.get("t", &key).await.unwrap().by_name(), whole, "{said}: nothing is written");
    } else {
        // As the database stored it.
        let stored = superuser.get("t", &key).await.unwrap().by_name();
        world.rows[at] = COLUMNS.iter().map(|(name, _)| stored[*name].clone()).collect();
    }
    match code {
        None => "edited",
        Some(ErrorCode::FieldUnknown) => "field",
        Some(ErrorCode::OutsideRule) => "outside",
        Some(ErrorCode::RecordNotFound) => "unseen",
        _ => "forbidden",
    }
}
