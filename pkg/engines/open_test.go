package engines_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/docdb/migrate"
	"lateral/pkg/engines"
)

// What was written is there when the place is opened again, on each engine.
func TestAPlaceKeepsItsDocuments(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, p engines.Place) {
		fill(t, p, "emma", "persuasion")
		fill(t, p, "sanditon")
		wantTitles(t, p, "emma", "persuasion", "sanditon")
	})
}

// A program alone keeps its letters; with a mail server it keeps none.
func TestMailIsKeptWhereNoServerIsSet(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		settings engines.Settings
		kept     bool
	}{
		"alone":       {engines.Settings{}, true},
		"with server": {engines.Settings{SMTPURL: "smtp://127.0.0.1:1025", MailFrom: "a@b.example"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := engines.Place{Settings: c.settings, Program: library()}
			p.Data, p.Trial = t.TempDir(), true
			e, err := p.Open(t.Context(), quiet())
			if err != nil {
				t.Fatal(err)
			}
			defer e.Close()
			if (e.Outbox != nil) != c.kept || e.Mail == nil {
				t.Errorf("outbox %v, mail %v", e.Outbox, e.Mail)
			}
		})
	}
}

// What cannot be opened is named, with the setting that names another.
func TestWhatCannotBeOpenedIsNamed(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte(strings.Repeat("no database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		change func(*engines.Place)
		want   []string
	}{
		{"a file for a folder", func(p *engines.Place) { p.Data = file }, []string{file, "--data (LIBRARY_DATA)"}},
		{"a database that is no server's", func(p *engines.Place) { p.MongoDBURI = "nowhere://" },
			[]string{"Is MongoDB running", "--mongodb-uri (LIBRARY_MONGODB_URI)"}},
		{"no mail server", func(p *engines.Place) { p.SMTPURL = "http://mail" }, []string{"smtp://"}},
		{"another's file", func(p *engines.Place) { p.Data, p.Program.File = filepath.Dir(file), "file" },
			[]string{"is not our database"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := inFolder(t)
			c.change(&p)
			_, err := p.Open(t.Context(), quiet())
			wantError(t, err, c.want...)
		})
	}
}

// A program begins with a new folder, but reads only one that it has filled.
func TestAPlaceMustHoldDocuments(t *testing.T) {
	t.Parallel()
	p := inFolder(t)
	wantError(t, p.MustHold(), "no documents in "+p.Data, "--data (LIBRARY_DATA)", `"library serve" make a new one`)
	fill(t, p)
	if err := p.MustHold(); err != nil {
		t.Errorf("filled: %v", err)
	}
	p.MongoDBURI, p.Data = "mongodb://db/books", "nowhere"
	if err := p.MustHold(); err != nil {
		t.Errorf("on a server: %v", err)
	}
}

// Programs that start together lay the documents out once.
func TestReplicasStartAtOnce(t *testing.T) {
	t.Parallel()
	p := onMongoDB(t)
	failed := make(chan error)
	for range 6 {
		go func() {
			other := p
			other.MeilisearchURL = "http://127.0.0.1:9" // an index in a folder is one program's
			failed <- filled(t.Context(), other)
		}()
	}
	for range 6 {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}

// Documents of a newer program are left alone, and the error says where to go.
func TestANewerProgramsDocumentsAreLeftAlone(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, p engines.Place) {
		fill(t, p, "emma")
		newer := p
		newer.Program.Migrations = migrate.Program{By: "2.0", Migrations: []migrate.Migration{
			{Number: 2, Needs: 2, Name: "nothing", Do: nothing},
		}}
		fill(t, newer, "persuasion")
		_, err := p.Open(t.Context(), quiet())
		wantError(t, err, "written by a newer library (2.0, layout 2; this is 1.2, layout 1)",
			"another place by --"+p.Flag()+" (LIBRARY_")
		wantTitles(t, newer, "emma", "persuasion")
	})
}
