-- Contacts: companies, their people, and what was said to whom.
CREATE TABLE companies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    website TEXT,
    phone TEXT,
    address TEXT,
    city TEXT,
    country TEXT,
    notes TEXT
);
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    company_id INTEGER REFERENCES companies (id) ON DELETE SET NULL,
    job TEXT,
    email TEXT,
    phone TEXT,
    birthday DATE,
    notes TEXT
);
CREATE INDEX people_company ON people (company_id);
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    date DATE NOT NULL,
    channel TEXT CHECK (channel IN ('call', 'email', 'letter', 'meeting')),
    notes TEXT
);
CREATE INDEX conversations_person ON conversations (person_id);
