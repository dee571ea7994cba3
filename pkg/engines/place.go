package engines

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/settings"
)

// Program is the program that keeps documents.
type Program struct {
	Settings   settings.Program // how its settings are named
	File       string           // of its documents, in its folder
	Others     []string         // other files that it makes there
	Schemas    []docdb.Schema   // all its collections
	Migrations migrate.Program
	MadeUp     string // the mark of documents in which everybody is made up
	Begin      string // the commands that begin with an empty place, in words
}

// Place is where a program keeps its documents, and what it finds and sends them by.
type Place struct {
	Settings
	Program Program
}

// String is the place of the documents as an operator knows it, without a password.
func (p Place) String() string {
	if p.MongoDBURI != "" {
		return "the MongoDB database " + databaseOf(p.MongoDBURI)
	}
	return p.Data
}

// Flag is the setting that names the place of the documents.
func (p Place) Flag() string {
	if p.MongoDBURI != "" {
		return "mongodb-uri"
	}
	return "data"
}

// named is a setting by its flag and its variable.
func (p Place) named(flag string) string { return p.Program.Settings.Setting(flag) }

// name is the program's.
func (p Place) name() string { return p.Program.Settings.Name }

// file is that of documents in the data folder.
func (p Place) file() string { return filepath.Join(p.Data, p.Program.File) }

// MustHold refuses a data folder without documents: for a mistyped name, a command that only
// reads would make an empty database and find it in order.
func (p Place) MustHold() error {
	if p.MongoDBURI != "" {
		return nil
	}
	_, err := os.Stat(p.file())
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there are no documents in %s\n  Name the folder by %s; %s make a new one", p.Data, p.named("data"),
			p.Program.Begin)
	}
	return err
}
