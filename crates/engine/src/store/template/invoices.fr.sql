-- Factures : des clients, ce qui leur a été vendu, et ce qu’ils doivent.
CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL,
    email TEXT,
    téléphone TEXT,
    adresse TEXT,
    ville TEXT,
    pays TEXT,
    notes TEXT
);
CREATE TABLE produits (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL,
    prix DECIMAL(10, 2) NOT NULL CHECK (prix >= 0)
);
CREATE TABLE factures (
    id INTEGER PRIMARY KEY,
    numéro TEXT NOT NULL UNIQUE,
    client_id INTEGER NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    date DATE NOT NULL,
    échéance DATE,
    état TEXT NOT NULL DEFAULT 'brouillon' CHECK (état IN ('brouillon', 'envoyée', 'payée', 'annulée')),
    notes TEXT
);
CREATE INDEX factures_client ON factures (client_id);
CREATE TABLE lignes_facture (
    id INTEGER PRIMARY KEY,
    désignation TEXT NOT NULL,
    facture_id INTEGER NOT NULL REFERENCES factures (id) ON DELETE CASCADE,
    produit_id INTEGER REFERENCES produits (id) ON DELETE RESTRICT,
    quantité DECIMAL(10, 2) NOT NULL DEFAULT 1,
    prix DECIMAL(10, 2) NOT NULL CHECK (prix >= 0),
    montant DECIMAL(10, 2) AS (round(quantité * prix, 2))
);
CREATE INDEX lignes_facture_facture ON lignes_facture (facture_id);
CREATE INDEX lignes_facture_produit ON lignes_facture (produit_id);
