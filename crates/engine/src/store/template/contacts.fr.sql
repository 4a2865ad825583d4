-- Contacts : des entreprises, leurs personnes, et ce qui s’est dit avec elles.
CREATE TABLE entreprises (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL,
    site_web TEXT,
    téléphone TEXT,
    adresse TEXT,
    ville TEXT,
    pays TEXT,
    notes TEXT
);
CREATE TABLE personnes (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL,
    entreprise_id INTEGER REFERENCES entreprises (id) ON DELETE SET NULL,
    fonction TEXT,
    email TEXT,
    téléphone TEXT,
    anniversaire DATE,
    notes TEXT
);
CREATE INDEX personnes_entreprise ON personnes (entreprise_id);
CREATE TABLE échanges (
    id INTEGER PRIMARY KEY,
    objet TEXT NOT NULL,
    personne_id INTEGER NOT NULL REFERENCES personnes (id) ON DELETE CASCADE,
    date DATE NOT NULL,
    moyen TEXT CHECK (moyen IN ('appel', 'email', 'lettre', 'rendez-vous')),
    notes TEXT
);
CREATE INDEX échanges_personne ON échanges (personne_id);
