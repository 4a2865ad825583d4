-- Tâches : des projets et ce qu’il y a à faire pour chacun.
CREATE TABLE projets (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL,
    état TEXT NOT NULL DEFAULT 'prévu' CHECK (état IN ('prévu', 'en cours', 'en pause', 'terminé')),
    début DATE,
    fin DATE,
    notes TEXT
);
CREATE TABLE tâches (
    id INTEGER PRIMARY KEY,
    titre TEXT NOT NULL,
    projet_id INTEGER REFERENCES projets (id) ON DELETE CASCADE,
    priorité TEXT NOT NULL DEFAULT 'normale' CHECK (priorité IN ('basse', 'normale', 'haute')),
    échéance DATE,
    fait BOOLEAN NOT NULL DEFAULT 0 CHECK (fait IN (0, 1)),
    notes TEXT
);
CREATE INDEX tâches_projet ON tâches (projet_id);
