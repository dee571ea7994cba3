package engines_test

import (
	"errors"
	"testing"

	"lateral/pkg/engines"
)

// Each problem is told by the setting that makes it.
func TestProblemsOfSettings(t *testing.T) {
	t.Parallel()
	named := library().Settings.Setting
	for _, c := range []struct {
		name string
		s    engines.Settings
		want []string
	}{
		{"nothing set", engines.Settings{}, nil},
		{"all set", engines.Settings{MongoDBURI: "mongodb://a:1,b:2/books?replicaSet=rs0", MeilisearchURL: "http://search",
			MeilisearchKey: "k", SMTPURL: "smtp://mail", MailFrom: "a@b.example"}, nil},
		{"a server without a database", engines.Settings{MongoDBURI: "mongodb://db/?replicaSet=rs0"},
			[]string{"--mongodb-uri (LIBRARY_MONGODB_URI) must name the database"}},
		{"a key without its server", engines.Settings{MeilisearchKey: "k"},
			[]string{"--meilisearch-key (LIBRARY_MEILISEARCH_KEY) needs --meilisearch-url"}},
		{"no mail server", engines.Settings{SMTPURL: "http://mail", MailFrom: "a@b.example"},
			[]string{"--smtp-url (LIBRARY_SMTP_URL): "}},
		{"no sender", engines.Settings{SMTPURL: "smtp://mail", MailFrom: "nobody"},
			[]string{"--mail-from (LIBRARY_MAIL_FROM): "}},
		{"a sender without a server", engines.Settings{MailFrom: "nobody"}, nil},
		{"several", engines.Settings{MongoDBURI: "mongodb://db", MeilisearchKey: "k"},
			[]string{"LIBRARY_MONGODB_URI", "LIBRARY_MEILISEARCH_KEY"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			problems := c.s.Problems(named)
			if len(problems) != len(c.want) {
				t.Fatalf("problems are %q", problems)
			}
			if len(c.want) > 0 {
				wantError(t, errors.Join(problems...), c.want...)
			}
		})
	}
}

// A place is told without its password, and by the setting that names another.
func TestAPlaceIsTold(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		s          engines.Settings
		told, flag string
	}{
		{engines.Settings{Data: "here"}, "here", "data"},
		{engines.Settings{MongoDBURI: "mongodb://a:secret@db:1,db:2/books?x=y"}, "the MongoDB database books", "mongodb-uri"},
	} {
		p := engines.Place{Settings: c.s, Program: library()}
		if p.String() != c.told || p.Flag() != c.flag {
			t.Errorf("%s is named by %s; want %s by %s", p, p.Flag(), c.told, c.flag)
		}
	}
}

// What is made aside reaches no other service.
func TestEmbeddedSettingsNameNoOtherService(t *testing.T) {
	t.Parallel()
	all := engines.Settings{Data: "here", MongoDBURI: "mongodb://db/books", MeilisearchURL: "http://search",
		MeilisearchKey: "k", SMTPURL: "smtp://mail", MailFrom: "a@b.example"}
	got := all.Embedded("aside")
	if got.MongoDBURI+got.MeilisearchURL+got.MeilisearchKey+got.SMTPURL != "" || got.Data != "aside" || !got.Trial {
		t.Errorf("embedded: %+v", got)
	}
}
