-- Tasks: projects and what is to be done for each.
CREATE TABLE projects (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'active', 'paused', 'finished')),
    start_date DATE,
    end_date DATE,
    notes TEXT
);
CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    project_id INTEGER REFERENCES projects (id) ON DELETE CASCADE,
    priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high')),
    due_date DATE,
    done BOOLEAN NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    notes TEXT
);
CREATE INDEX tasks_project ON tasks (project_id);
