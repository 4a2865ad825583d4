//! Hashes of other programs, made by Python's hashlib as Django, Werkzeug and passlib write them.

use argon2::PasswordVerifier;

use super::*;

const PASSWORD: &str = "lètmein ☃";
/// Of that password: with the very salt of each, the same must come out.
const MADE: [&str; 8] = [
    "pbkdf2_sha256$1000$seasalt2$1jM8/cVxLyKUTJaBSKYALk4hXEKrJ0szvgFKAtMfDQU=",
    "pbkdf2:sha256:1000$seasalt2$d6333cfdc5712f22944c968148a6002e4e215c42ab274b33be014a02d31f0d05",
    "pbkdf2:sha512:1000$seasalt2$fd110760e1cbcfdfb1e9d4e85af8949ac8151bc86fb61999c81dce65f3ae484132875325b4f115e4fe1160553a45970d8bd199bd9a9604904713cf08b2fcaf9a",
    "$pbkdf2-sha256$1000$yMnKy8zNzs/Q0dLT1NXW1w$2h.mX2eWghpjyrSqO2U9Uz0ihsCFq9VShG0NMFssmcc",
    "$pbkdf2-sha512$1000$yMnKy8zNzs/Q0dLT1NXW1w$Wf.Vtt/vPCqI1NGI3dATZQYGsBVKzATRoLEm7GHB9jJKimzg9ctQNBytX4sncUJonsMLtJb6oMN5OxjwB4h7dA",
    "scrypt:1024:8:1$seasalt2$5ab46375f462aaa15c1c8a192f2e6ff59d066427203d64bd391fc3da960df48f6b09d164dd6f0f3db67805dce1b32a0ac4c6fb04f58d184ef5f1fbabe3822ebe",
    "scrypt$1024$seasalt2$8$1$WrRjdfRiqqFcHIoZLy5v9Z0GZCcgPWS9OR/D2pYN9I9rCdFk3W8PPbZ4BdzhsyoKxMb7BPWNGE718fur44Iuvg==",
    "$scrypt$ln=10,r=8,p=1$yMnKy8zNzs/Q0dLT1NXW1w$M2Dv4tso2XZaFLOmLZo5JU3JNwUz+h0WbEMPWTAVFgo",
];

#[test]
fn hashes_are_those_that_other_programs_make() {
    for made in MADE {
        assert!(Scheme::of(made).is_some(), "{made}");
        let form = Form::of(made).unwrap_or_else(|| panic!("{made}"));
        let salt = match &form {
            Form::Plain { salt: Salt::Text, .. } => b"seasalt2".to_vec(),
            _ => (200..216).collect(),
        };
        assert_eq!(form.write(PASSWORD.as_bytes(), &salt).as_deref(), Some(made));
    }
}

#[test]
fn another_hash_has_the_same_scheme_and_work_and_another_salt() {
    for made in MADE {
        let fresh = like(made, "other").unwrap();
        assert_eq!(Scheme::of(&fresh), Scheme::of(made), "{fresh}");
        assert_ne!(like(made, "other").unwrap(), fresh, "salted");
        let [was, is] = [made, &fresh].map(|hash| Form::of(hash).map(|form| form.write(b"x", &[b'a'; 16])));
        assert_eq!(was, is, "written the same way: {fresh}");
    }
}

#[test]
fn bcrypt_keeps_its_cost_its_version_and_what_django_writes_before_it() {
    let made = bcrypt::hash("x", 4).unwrap();
    for (before, version) in [("", "2a"), ("", "2b"), ("", "2y"), ("bcrypt$", "2b"), ("bcrypt_sha256$", "2b")] {
        let example = format!("{before}${version}${}", &made[4..]);
        let fresh = like(&example, PASSWORD).unwrap();
        assert!(fresh.starts_with(&format!("{before}${version}$04$")), "{fresh}");
        let folded = HEXLOWER.encode(&Sha256::digest(PASSWORD));
        let given = if before == "bcrypt_sha256$" { folded.as_str() } else { PASSWORD };
        assert!(bcrypt::verify(given, &fresh[before.len()..]).unwrap(), "{fresh}");
    }
    let long = "x".repeat(BCRYPT_TAKES + 1);
    assert_eq!(
        like(&made, &long),
        Err((ProblemCode::TooLong, Some(("max", "71".to_owned())))),
        "the rest would not count"
    );
    assert!(like(&format!("bcrypt_sha256${made}"), &long).is_ok(), "a sum has one length");
}

#[test]
fn argon2_keeps_its_parameters() {
    let example = "$argon2i$v=19$m=64,t=2,p=2$c2FsdHNhbHQ$sSrCnYhbiLsUZ4UqWgXA9w";
    for before in ["", "argon2"] {
        let fresh = like(&format!("{before}{example}"), PASSWORD).unwrap();
        assert!(fresh.starts_with(&format!("{before}$argon2i$v=19$m=64,t=2,p=2$")), "{fresh}");
        assert_eq!(fresh.len(), before.len() + example.len(), "as long a salt and a sum: {fresh}");
        let parsed = phc::PasswordHash::new(&fresh[before.len()..]).unwrap();
        assert!(Argon2::default().verify_password(PASSWORD.as_bytes(), &parsed).is_ok(), "{fresh}");
    }
}

#[test]
fn what_is_not_known_or_too_much_work_is_refused() {
    for example in [
        "$6$saltsalt$0123456789abcdef",
        "{SSHA}MTIzNDU2Nzg5MDEyMzQ1Ng==",
        "pbkdf2_sha1$1000$seasalt2$1jM8/cVxLyKUTJaBSKYALk4hXEKrJ0szvgFKAtMfDQU=",
        "pbkdf2:sha256$seasalt2$d6333cfdc5712f22944c968148a6002e",
        "pbkdf2_sha256$4000000000$seasalt2$1jM8/cVxLyKUTJaBSKYALk4hXEKrJ0szvgFKAtMfDQU=",
        "$argon2id$v=19$m=4194304,t=2,p=1$c2FsdHNhbHQ$sSrCnYhbiLsUZ4UqWgXA9w",
        "$2b$31$abcdefghijklmnopqrstuuJcK",
        "scrypt:1073741824:8:1$seasalt2$d6333cfdc5712f22944c968148a6002e",
        "hunter2",
    ] {
        let (code, _) = like(example, PASSWORD).unwrap_err();
        assert_eq!(code, ProblemCode::SchemeUnsupported, "{example}");
    }
}
