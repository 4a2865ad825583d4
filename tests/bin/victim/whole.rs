//! The victim's work on the file as a whole: backups, and going back to one.

use bureau_tests::Outcome;

use super::hand::Hand;

impl Hand {
    /// Mostly backups and going back to them, with changes in between so that it shows.
    pub(crate) async fn keep_or_go_back(&mut self) -> Outcome {
        match self.random.u8(0..8) {
            0..=2 => self.rename().await,
            3 => self.delete().await,
            4 | 5 => self.back_up().await,
            _ => self.go_back().await,
        }
    }

    async fn back_up(&mut self) -> Outcome {
        let name = self.word("kept-");
        let path = self.session.admin().path().with_file_name(format!("{name}.sqlite"));
        self.tries("backup", &self.world);
        let backup = self.session.backup(&path).await?;
        self.backups.push((backup.path, self.world.clone()));
        self.did_for_good("backup", self.world.clone());
        Ok(())
    }

    async fn go_back(&mut self) -> Outcome {
        let Some((path, world)) = self.random.choice(&self.backups).cloned() else { return Ok(()) };
        self.tries("restore-backup", &world);
        self.session.restore_backup(&path).await?;
        self.did_for_good("restore-backup", world);
        self.starts_over();
        // As its documentation asks: people and tables may be others now.
        self.session.admin().close().await;
        self.session = self.session.reopened().await?;
        Ok(())
    }
}
