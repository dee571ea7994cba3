package main

import (
	"log/slog"
	"os"

	"lateral/pkg/engines"
)

// place is where the documents are, and what they are found and sent by, as the settings say.
func (c *Config) place() engines.Place {
	return engines.Place{
		Settings: engines.Settings{
			Data: c.Data, MongoDBURI: c.MongoDBURI, MeilisearchURL: c.MeilisearchURL, MeilisearchKey: c.MeilisearchKey,
			SMTPURL: c.SMTPURL, MailFrom: c.MailFrom, Trial: c.trial, Clock: c.clock,
		},
		Program: engines.Program{
			Settings: naming(), File: "lateral.db", Others: []string{keysFile}, Schemas: schemas(), Migrations: migrations(),
			MadeUp: "demonstration", Begin: `"lateral serve" and "lateral import"`,
		},
	}
}

// at are the settings with another place.
func (c *Config) at(place engines.Place) *Config {
	other, s := *c, place.Settings
	other.Data, other.MongoDBURI, other.MeilisearchURL, other.MeilisearchKey = s.Data, s.MongoDBURI, s.MeilisearchURL,
		s.MeilisearchKey
	other.SMTPURL, other.MailFrom, other.trial, other.clock = s.SMTPURL, s.MailFrom, s.Trial, s.Clock
	return &other
}

// log is what the program writes its log by.
func (c *Config) log() *slog.Logger {
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	if c.LogFormat == "json" {
		log = slog.New(slog.NewJSONHandler(os.Stderr, nil))
	}
	slog.SetDefault(log)
	return log
}
