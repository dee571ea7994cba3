package engines

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/health"
	"lateral/pkg/ids"
	"lateral/pkg/mail"
	"lateral/pkg/mail/outbox"
	"lateral/pkg/mail/smtp"
	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/indexes"
	"lateral/pkg/search/meilisearch"
)

// Engines are what a place has, opened.
type Engines struct {
	DB       docdb.DB
	Proof    docdb.Examiner // of DB: is everything there as it was written?
	Pruner   docdb.Pruner   // of DB: which indexes does nobody declare?
	MadeUp   bool           // everybody in DB is
	Unseen   bool           // there was no time to look through all of DB at the start
	Index    search.Engine
	Building *indexes.Building // of Index: what is being built
	Outbox   *outbox.Outbox    // nil where mail goes out by SMTP
	Mail     mail.Sender
	Now      clock.Clock
	IDs      *ids.Source
	Log      *slog.Logger
}

// Open opens what the settings name, brings documents of an earlier program up to date, and
// defines the program's collections. The caller closes.
func (p Place) Open(ctx context.Context, log *slog.Logger) (*Engines, error) {
	e := &Engines{Now: clock.System, IDs: ids.New(time.Now), Log: log}
	if p.Clock != nil {
		e.Now = p.Clock
	}
	if err := errors.Join(p.mustNotBeRestoring(), p.KeepPrivate(log)); err != nil {
		return nil, err
	}
	opened, err := p.openDocuments(ctx)
	if err != nil {
		return nil, err
	}
	e.DB, e.Proof, e.Pruner = opened, opened, opened
	index, err := p.openIndex()
	if err != nil {
		return nil, errors.Join(err, e.DB.Close())
	}
	e.Building = indexes.Watch(index)
	e.Index = e.Building
	if err := errors.Join(p.openMail(e), p.prepare(ctx, e)); err != nil {
		return nil, errors.Join(err, e.Close())
	}
	return e, nil
}

// prepare looks at the documents, and lays them out as the program does.
func (p Place) prepare(ctx context.Context, e *Engines) (err error) {
	if e.Unseen, err = health.Glance(ctx, e.Proof); err != nil {
		return err
	}
	if err := p.LayOut(ctx, e.DB); err != nil {
		return err
	}
	if e.MadeUp, err = migrate.Marked(ctx, e.DB, p.Program.MadeUp); err != nil {
		return err
	}
	if err := e.DB.Define(ctx, p.Program.Schemas...); err != nil {
		return err
	}
	return p.KeepPrivate(e.Log) // new files too
}

func (p Place) openIndex() (search.Engine, error) {
	if p.MeilisearchURL != "" {
		return meilisearch.New(meilisearch.Config{URL: p.MeilisearchURL, Key: p.MeilisearchKey}), nil
	}
	return bleve.New(filepath.Join(p.Data, searchFolder))
}

func (p Place) openMail(e *Engines) error {
	if p.SMTPURL == "" {
		e.Outbox = outbox.New(e.DB)
		e.Mail = e.Outbox
		return nil
	}
	server, err := p.mailServer()
	if err != nil {
		return err
	}
	e.Mail, err = smtp.New(server)
	return err
}

// Close closes them.
func (e *Engines) Close() error { return errors.Join(e.Index.Close(), e.DB.Close()) }
