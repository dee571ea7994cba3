package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/docdb/mongodb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/health"
	"lateral/pkg/ids"
	"lateral/pkg/mail"
	"lateral/pkg/mail/outbox"
	"lateral/pkg/mail/smtp"
	"lateral/pkg/private"
	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/indexes"
	"lateral/pkg/search/meilisearch"
)

// engines are the parts that settings can replace.
type engines struct {
	db       docdb.DB
	proof    docdb.Examiner // of db: is everything there as it was written?
	indexes  docdb.Pruner   // of db: which indexes does nobody declare?
	madeUp   bool           // everybody in db is: the demonstration
	unseen   bool           // there was no time to look through all of db at the start
	index    search.Engine
	building *indexes.Building // of index: what is being built
	outbox   *outbox.Outbox    // nil where mail goes out by SMTP
	mail     mail.Sender
	now      clock.Clock
	ids      *ids.Source
	log      *slog.Logger
}

func newLog(c *Config) *slog.Logger {
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(os.Stderr, nil))
	}
	return slog.New(slog.NewTextHandler(os.Stderr, nil))
}

// openEngines opens what the settings name. The caller closes.
func openEngines(ctx context.Context, c *Config) (*engines, error) {
	log := newLog(c)
	slog.SetDefault(log)
	e := &engines{now: clock.System, ids: ids.New(time.Now), log: log}
	if c.clock != nil {
		e.now = c.clock
	}
	if err := errors.Join(mustNotBeRestoring(c), c.keepPrivate(log)); err != nil {
		return nil, err
	}
	documents, err := openDocuments(ctx, c)
	if err != nil {
		return nil, err
	}
	e.db, e.proof, e.indexes = documents, documents, documents
	index, err := openIndex(c)
	if err != nil {
		return nil, errors.Join(err, e.db.Close())
	}
	e.building = indexes.Watch(index)
	e.index = e.building
	if err = e.openMail(c); err != nil {
		return nil, errors.Join(err, e.close())
	}
	if e.unseen, err = health.Glance(ctx, e.proof); err != nil {
		return nil, errors.Join(err, e.close())
	}
	if err = checkLayout(ctx, e.db, c); err != nil {
		return nil, errors.Join(err, e.close())
	}
	if e.madeUp, err = migrate.Marked(ctx, e.db, madeUp); err != nil {
		return nil, errors.Join(err, e.close())
	}
	if err = e.db.Define(ctx, schemas(e)...); err != nil {
		return nil, errors.Join(err, e.close())
	}
	if err = c.keepPrivate(log); err != nil { // new files too
		return nil, errors.Join(err, e.close())
	}
	return e, nil
}

// documents is a database that can check itself, and drop indexes.
type documents interface {
	docdb.DB
	docdb.Examiner
	docdb.Pruner
}

func openDocuments(ctx context.Context, c *Config) (documents, error) {
	if c.MongoDBURI != "" {
		db, err := mongodb.Open(ctx, c.MongoDBURI, databaseOf(c.MongoDBURI))
		if err != nil {
			return nil, advised(err, "Is MongoDB running, as a replica set, where "+named("mongodb-uri")+" says?")
		}
		return db, nil
	}
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return nil, fmt.Errorf("the data folder, which %s names: %w", named("data"), err)
	}
	durability := sqlite.OnDisk
	if c.trial {
		durability = sqlite.InMemory
	}
	return sqlite.OpenWith(ctx, filepath.Join(c.Data, database), durability)
}

// databaseOf is the database in a URI of MongoDB, "" where it names none. The
// URI may name several hosts with ports, which makes it invalid as a URL.
func databaseOf(uri string) string {
	_, rest, _ := strings.Cut(uri, "://")
	_, path, _ := strings.Cut(rest, "/")
	database, _, _ := strings.Cut(path, "?")
	return database
}

// database is the file of documents in the data folder.
const database = "lateral.db"

// mustHold refuses a data folder without documents: for a mistyped name, a
// command that only reads would make an empty database and find it in order.
func mustHold(c *Config) error {
	if c.MongoDBURI != "" {
		return nil
	}
	_, err := os.Stat(filepath.Join(c.Data, database))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf(
			"there are no documents in %s\n  Name the folder by %s; \"lateral serve\" and \"lateral import\" make a new one",
			c.Data, named("data"))
	}
	return err
}

func openIndex(c *Config) (search.Engine, error) {
	if c.MeilisearchURL != "" {
		return meilisearch.New(meilisearch.Config{URL: c.MeilisearchURL, Key: c.MeilisearchKey}), nil
	}
	return bleve.New(filepath.Join(c.Data, "search"))
}

func (e *engines) openMail(c *Config) error {
	if c.SMTPURL == "" {
		e.outbox = outbox.New(e.db)
		e.mail = e.outbox
		return nil
	}
	server, err := c.mailServer()
	if err != nil {
		return err
	}
	e.mail, err = smtp.New(server)
	return err
}

// mailServer is the server that sends mail. Invalid where the settings do not
// name one.
func (c *Config) mailServer() (smtp.Config, error) {
	server, err := smtp.ParseURL(c.SMTPURL)
	if err != nil {
		return server, err
	}
	server.From = c.MailFrom
	return server, server.Validate()
}

func (e *engines) close() error { return errors.Join(e.index.Close(), e.db.Close()) }

// keepPrivate closes the data folder and the program's files in it to other
// users of the machine, where they are the program's own; else it warns.
func (c *Config) keepPrivate(log *slog.Logger) error {
	folder := private.Folder{Path: c.Data, Mark: database}
	folder.IsOurs = func(name string) bool {
		return strings.HasPrefix(name, database) ||
			slices.Contains([]string{"token-keys", "search", "being-made", restoring}, name)
	}
	folder.Warn = func(path string, mode fs.FileMode, reason error) {
		log.Warn("other users of this machine may read the data of Lateral", "path", path, "why", reason.Error(),
			"todo",
			fmt.Sprintf("give it to the user that runs lateral and close it: chown USER %s && chmod %o %s", path, mode, path))
	}
	err := folder.Keep()
	if errors.Is(err, syscall.ENOTDIR) {
		return advised(err, "The data folder must be a folder: name another by "+named("data")+".")
	}
	return err
}
