//! A victim that is not killed but runs out of room: by a file that fills its small file system, or by a limit on the
//! size of its files. Whatever is refused is refused as "no room" and changes nothing, and once there is room again
//! everything works.

use std::io::Write;
use std::path::{Path, PathBuf};

use bureau_engine::Admin;
use bureau_engine::admin::{BackupChoice, EnableRequest};
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::identity::NewUser;
use bureau_engine::session::Origin;
use bureau_tests::Outcome;
use bureau_tests::fixture::{EMAIL, NAME, PASSWORD};
use bureau_tests::kills::ground::{Ground, Held};
use bureau_tests::kills::world::World;
use rustix::process::{Resource, Rlimit, setrlimit};

use crate::hand::Hand;
use crate::say;

/// Changes tried while there is little room, and that must work afterwards.
const TRIES: u32 = 12;
const AFTERWARDS: u32 = 5;
/// How often room gets scarce for one file.
const PRESSES: u32 = 4;
/// How much room is left: from nothing to what some changes need.
const MOST_LEFT: u64 = 48 << 10;

/// What is scarce.
#[derive(Clone)]
enum Scarce {
    /// Room on the file system of this folder; a file is there to fill it.
    Room(PathBuf),
    /// The size a file may have.
    Size,
}

impl Scarce {
    /// Leaves that many bytes.
    fn press(&self, leave: u64) -> Outcome {
        match self {
            Self::Room(filler) => {
                let mut file = std::fs::File::create(filler)?;
                let block = [0x5A; 4096];
                let mut length = 0;
                while let Ok(written) = file.write(&block) {
                    length += written as u64;
                }
                Ok(file.set_len(length.saturating_sub(leave))?)
            }
            Self::Size => Ok(setrlimit(Resource::Fsize, Rlimit { current: Some(leave), maximum: None })?),
        }
    }

    fn release(&self) -> Outcome {
        match self {
            Self::Room(filler) => Ok(std::fs::remove_file(filler)?),
            Self::Size => Ok(setrlimit(Resource::Fsize, Rlimit { current: None, maximum: None })?),
        }
    }
}

/// Works under pressure and without, again and again.
pub(crate) async fn work(
    [kept, folder]: [&Path; 2],
    [held, mode, scarce]: [&str; 3],
    [rounds, seed]: [&str; 2],
) -> Outcome {
    let scarce = match scarce {
        "size" => Scarce::Size,
        where_it_is => Scarce::Room(Path::new(where_it_is).join("filler")),
    };
    let mut random = fastrand::Rng::with_seed(seed.parse()?);
    say("ready");
    let (mut refused, mut made) = (0, 0);
    for _ in 0..rounds.parse()? {
        let held = if held == "enabled" { Held::Enabled } else { Held::Personal };
        let ground = Ground::at(kept, folder, held, mode).await?;
        let mut hand = Hand::new(ground.opened().await?, World::read(&ground.path()).await?, random.u64(..));
        hand.session.models().await?;
        for _ in 0..PRESSES {
            ground.clear()?;
            hand.backups.clear();
            scarce.press(if random.bool() { 0 } else { random.u64(0..MOST_LEFT) })?;
            for _ in 0..TRIES {
                match step(&mut hand).await {
                    Ok(()) => made += 1,
                    Err(error) => {
                        require_full(error)?;
                        refused += 1;
                    }
                }
                // Under a limit not even another program can put back what a failed change began.
                if matches!(scarce, Scarce::Room(_)) {
                    unchanged(&ground, &hand).await?;
                }
            }
            scarce.release()?;
            unchanged(&ground, &hand).await?;
            for _ in 0..AFTERWARDS {
                step(&mut hand).await?;
                unchanged(&ground, &hand).await?;
            }
        }
        let found = hand.session.check().await?;
        if (found.integrity.as_str(), found.foreign_keys) != ("ok", 0) || found.audit == Some(false) {
            return Err(format!("{found:?}").into());
        }
        hand.session.admin().close().await;
        if held == Held::Personal {
            enabling(&ground, &scarce, &mut random).await?;
        } else {
            disabling(&ground, &scarce).await?;
        }
    }
    say(&format!("done {refused} {made}"));
    Ok(())
}

async fn step(hand: &mut Hand) -> Outcome {
    if hand.random.u8(0..4) == 0 { hand.keep_or_go_back().await } else { hand.change().await }
}

/// Only "there is no room" is a reason.
fn require_full(error: Box<dyn std::error::Error + Send + Sync>) -> Outcome {
    match error.downcast_ref::<Error>() {
        Some(known) if known.code == ErrorCode::FileFull => Ok(()),
        _ => Err(format!("under pressure: {error:?}").into()),
    }
}

/// The file is what the acknowledged changes made of it, and nothing half done lies about.
async fn unchanged(ground: &Ground, hand: &Hand) -> Outcome {
    let found = World::read(&ground.path()).await?;
    if found != hand.world {
        return Err(format!("found {found:?} instead of {:?}", hand.world).into());
    }
    let whole: Vec<&PathBuf> = hand.backups.iter().map(|(path, _)| path).collect();
    for path in ground.beside()? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let known =
            whole.iter().any(|backup| name.starts_with(&*backup.file_name().unwrap_or_default().to_string_lossy()));
        // The backup that going back takes first is named by the minute.
        if !known && !name.starts_with("world.2") && name != "filler" {
            return Err(format!("{name} was left behind").into());
        }
    }
    Ok(())
}

/// Enabling without room adds nothing; with room it works.
async fn enabling(ground: &Ground, scarce: &Scarce, random: &mut fastrand::Rng) -> Outcome {
    let before = World::read(&ground.path()).await?;
    let request = || EnableRequest {
        superuser: NewUser { name: NAME.into(), email: EMAIL.into(), password: PASSWORD.into() },
        backup: if before.books.len() % 2 == 0 { BackupChoice::Beside } else { BackupChoice::Skip },
        origin: Origin::Library,
    };
    let admin = Admin::open(&ground.path()).await?;
    scarce.press(random.u64(0..MOST_LEFT / 4))?;
    let refused = admin.enable(request()).await;
    scarce.release()?;
    if let Err(error) = refused {
        require_full(error.into())?;
        if World::read(&ground.path()).await? != before || admin.reopened().await?.is_enabled() {
            return Err("enabling without room changed something".into());
        }
        admin.enable(request()).await?;
    }
    admin.close().await;
    Ok(())
}

/// Disabling without room removes nothing; with room it works.
async fn disabling(ground: &Ground, scarce: &Scarce) -> Outcome {
    let session = ground.opened().await?;
    scarce.press(0)?;
    let refused = session.disable().await;
    scarce.release()?;
    match refused {
        Ok(()) => return Err("disabled a file without room to write".into()),
        Err(error) => require_full(error.into())?,
    }
    session.models().await?;
    session.disable().await?;
    session.admin().close().await;
    Ok(())
}
