package engines

import (
	"errors"
	"fmt"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/mail/smtp"
)

// Settings choose the engines. Empty ones leave all in the folder Data.
type Settings struct {
	Data           string
	MongoDBURI     string // documents, instead of SQLite; its path names the database
	MeilisearchURL string // finding, instead of Bleve
	MeilisearchKey string
	SMTPURL        string // sends mail, instead of keeping it
	MailFrom       string

	Trial bool        // data that can be made again: written without waiting for the disk
	Clock clock.Clock // nil is the machine's
}

// Embedded are the settings for the same in a folder, with no other service. No letter leaves it.
func (s Settings) Embedded(folder string) Settings {
	return Settings{Data: folder, MailFrom: s.MailFrom, Trial: true, Clock: s.Clock}
}

// Problems are the errors in the settings, each by the setting as named names it.
func (s Settings) Problems(named func(flag string) string) []error {
	var problems []error
	if s.MongoDBURI != "" && databaseOf(s.MongoDBURI) == "" {
		problems = append(problems, fmt.Errorf("%s must name the database: mongodb://host/database?replicaSet=…",
			named("mongodb-uri")))
	}
	if s.MeilisearchKey != "" && s.MeilisearchURL == "" {
		problems = append(problems, fmt.Errorf("%s needs %s", named("meilisearch-key"), named("meilisearch-url")))
	}
	return append(problems, s.mailProblems(named)...)
}

func (s Settings) mailProblems(named func(flag string) string) []error {
	if s.SMTPURL == "" {
		return nil
	}
	var wrong *apperr.Error
	if _, err := s.mailServer(); !errors.As(err, &wrong) {
		return nil
	}
	var problems []error
	for _, f := range wrong.Fields {
		flag := "smtp-url"
		if f.Path == "from" {
			flag = "mail-from"
		}
		problems = append(problems, fmt.Errorf("%s: %s", named(flag), f.Message))
	}
	return problems
}

// mailServer is the server that sends mail. Invalid where the settings do not name one.
func (s Settings) mailServer() (smtp.Config, error) {
	server, err := smtp.ParseURL(s.SMTPURL)
	if err != nil {
		return server, err
	}
	server.From = s.MailFrom
	return server, server.Validate()
}

// databaseOf is the database in a URI of MongoDB, "" where it names none. The URI may name
// several hosts with ports, which makes it invalid as a URL.
func databaseOf(uri string) string {
	_, rest, _ := strings.Cut(uri, "://")
	_, path, _ := strings.Cut(rest, "/")
	database, _, _ := strings.Cut(path, "?")
	return database
}
