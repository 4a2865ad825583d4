//! Moments as typed, as written, and back.

use super::*;

const SPACE: Shape = Shape { t: false, seconds: true, fraction: Some(0), zone: Zone::None };

#[test]
fn iso_text_is_kept_as_written_where_no_shape_is_known() {
    for good in [
        "2026-11-17",
        "2026-11-17 16:02",
        "2026-11-17 16:02:03.5",
        "2026-11-17T16:02:03Z",
        "2009-01-01 00:00:00",
        "2004-10-19 10:23:54+02",
        "2004-10-19 10:23:54 -0530",
    ] {
        assert_eq!(Written::AsTyped.parse(good), Ok(Value::from(good)), "{good}");
    }
    for bad in [
        "17/11/2026",
        "2026-13-01",
        "2026-02-30",
        "2026-11-17 25:00",
        "today",
        "2026",
        "2026-11-17T",
        "2026-11-17 16:02.5",
        "2026-11-17 16:02:60",
        "2026-11-17 16:02:03+25:00",
        "2026-11-17x16:02",
        "2026-11-1é",
    ] {
        assert_eq!(Written::AsTyped.parse(bad), Err(ProblemCode::NotADate), "{bad}");
    }
}

#[test]
fn a_known_shape_is_kept() {
    let t = Shape { t: true, fraction: Some(3), zone: Zone::Utc, ..SPACE };
    let offset = Shape { t: true, fraction: None, zone: Zone::Offset, ..SPACE };
    let minutes = Shape { seconds: false, ..SPACE };
    for (shape, typed, stored) in [
        (SPACE, "2026-11-17T16:02", "2026-11-17 16:02:00"),
        (SPACE, "2026-11-17", "2026-11-17 00:00:00"),
        (SPACE, "2026-11-17 16:02:03.250", "2026-11-17 16:02:03.25"),
        (t, "2026-11-17 16:02", "2026-11-17T16:02:00.000Z"),
        (t, "2026-11-17 00:30+02:00", "2026-11-16T22:30:00.000Z"),
        (offset, "2026-11-17 16:02", "2026-11-17T16:02:00+00:00"),
        (offset, "2026-11-17 16:02:03.12-05:30", "2026-11-17T16:02:03.12-05:30"),
        (minutes, "2026-11-17T16:02:00", "2026-11-17 16:02"),
        (minutes, "2026-11-17T16:02:30", "2026-11-17 16:02:30"),
    ] {
        assert_eq!(Written::Iso(shape).parse(typed), Ok(Value::from(stored)), "{typed} in {shape:?}");
        assert_eq!(Written::Iso(shape).parse(stored), Ok(Value::from(stored)), "{stored} is as the column writes it");
    }
    let zone = Written::Iso(SPACE).parse("2026-11-17T16:02:03+02:00");
    assert_eq!(zone, Err(ProblemCode::NoZone), "dropping the zone would change the moment");
}

#[test]
fn counted_moments_are_read_and_written_exactly() {
    let seconds = Written::UnixSeconds { real: false };
    let millis = Written::UnixMillis { real: false };
    let julian = Written::Julian { real: false };
    for (written, value, text) in [
        (seconds, Value::Integer(1_795_104_000), "2026-11-19T16:00:00Z"),
        (seconds, Value::Integer(-1), "1969-12-31T23:59:59Z"),
        (millis, Value::Integer(1_795_104_000_007), "2026-11-19T16:00:00.007Z"),
        (julian, Value::Real(2_461_364.166_666_666_5), "2026-11-19T16:00:00Z"),
        (julian, Value::Integer(2_461_364), "2026-11-19T12:00:00Z"),
        (Written::UnixSeconds { real: true }, Value::Real(1_795_104_000.25), "2026-11-19T16:00:00.25Z"),
    ] {
        assert_eq!(written.text(&value).as_deref(), Some(text), "{value:?}");
        assert_eq!(written.parse(text), Ok(value), "{text}");
    }
    assert_eq!(seconds.parse("2026-11-19 18:00+02:00"), Ok(Value::Integer(1_795_104_000)), "a zone is counted in");
    assert_eq!(seconds.parse("1795104000"), Ok(Value::Integer(1_795_104_000)), "a count may be typed as it is");
    assert_eq!(seconds.parse("2026-11-19T16:00:00.5Z"), Err(ProblemCode::TooPrecise));
    assert_eq!(seconds.parse("2026"), Err(ProblemCode::NotADate));
    assert_eq!(seconds.text(&Value::Integer(i64::MAX)), None, "beyond the year 9999");
    assert_eq!(seconds.text(&Value::from("2026-11-19")), None, "text is not what this column counts");
}

#[test]
fn days_have_no_time() {
    assert_eq!(Written::AsTyped.parse_day("2026-11-17"), Ok(Value::from("2026-11-17")));
    assert_eq!(Written::AsTyped.parse_day("2026-11-17 10:00"), Err(ProblemCode::NotADate));
    let seconds = Written::UnixSeconds { real: false };
    assert_eq!(seconds.parse_day("1970-01-02"), Ok(Value::Integer(86_400)));
    assert_eq!(seconds.day(&Value::Integer(86_400)).as_deref(), Some("1970-01-02"));
    assert_eq!(seconds.day(&Value::Integer(86_401)), None, "a second past midnight is no day");
    assert_eq!(Written::AsTyped.day(&Value::from("2026-11-17 10:00")), None);
}

#[test]
fn the_moment_of_a_program_is_written_as_the_column_does() {
    let moment: DateTime = "2026-11-19T16:00:00".parse().expect("a moment");
    assert_eq!(Written::Iso(SPACE).value(moment), Some(Value::from("2026-11-19 16:00:00")), "UTC, as SQLite means it");
    let written = |zone| Written::Iso(Shape { t: true, zone, ..SPACE }).value(moment);
    assert_eq!(written(Zone::Utc), Some(Value::from("2026-11-19T16:00:00Z")));
    assert_eq!(written(Zone::Offset), Some(Value::from("2026-11-19T16:00:00+00:00")));
    assert_eq!(Written::UnixSeconds { real: false }.value(moment), Some(Value::Integer(1_795_104_000)));
    assert_eq!(Written::AsTyped.value(moment), Some(Value::from("2026-11-19 16:00:00")));
}
