package main

import (
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

const smallRegister = "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation " +
	"(name),Postcode\n" +
	"100000,The Aldgate School,Open,Voluntary aided school,Primary,EC3A 5DE\n" +
	"100001,Nowhere,Asleep,Community school,Primary,\n"

func write(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestImportPrintsWhatItDidAndWhatItRefused(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	out, err := runCommand(t.Context(), t, "import", "schools", write(t, "register.csv", smallRegister), "--data", data)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"schools: 1 of 1\nschools: 2 rows read: 1 added", "1 refused",
		`line 3: its status "Asleep" is not known`, "search: up to date"} {
		if !strings.Contains(out, want) {
			t.Errorf("output lacks %q:\n%s", want, out)
		}
	}
	if out, err := runCommand(t.Context(), t, "check", "--data", data); err != nil ||
		!strings.Contains(out, "everything agrees") {
		t.Errorf("check: %v\n%s", err, out)
	}
	if _, err := runCommand(t.Context(), t, "import", "schools", write(t, "letter.txt", "Dear all,\n"), "--data",
		data); err == nil {
		t.Error("a letter was taken for a register")
	}
}

func TestNothingIsImportedBesideABadLinksFile(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "data")
	schools, links := write(t, "register.csv", smallRegister), write(t, "links.csv", "Dear all,\n")
	_, err := runCommand(t.Context(), t, "import", "schools", schools, "--links", links, "--data", data)
	if err == nil || !strings.Contains(err.Error(), links+": ") || !strings.Contains(err.Error(), "no column URN") {
		t.Errorf("import: %v", err)
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("the schools were imported")
	}
}

func TestAnOlderRegisterIsTakenOnlyWhereOneInsists(t *testing.T) {
	t.Parallel()
	dated := func(name, status, date string) string {
		return write(t, name,
			"URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation "+
				"(name),Postcode,LastChangedDate\n"+
				"100000,The Aldgate School,"+status+",Voluntary aided school,Primary,EC3A 5DE,"+date+"\n")
	}
	newer, older := dated("newer.csv", "Closed", "20-05-2021"), dated("older.csv", "Open", "24-09-2015")
	data := t.TempDir()
	for _, file := range []string{older, newer, newer} {
		if _, err := runCommand(t.Context(), t, "import", "schools", file, "--data", data); err != nil {
			t.Fatal(err)
		}
	}
	_, err := runCommand(t.Context(), t, "import", "schools", older, "--data", data)
	if err == nil {
		t.Fatal("an older register was taken")
	}
	for _, part := range []string{older, "24 September 2015", "20 May 2021", "--older"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
	out, err := runCommand(t.Context(), t, "import", "schools", older, "--older", "--data", data)
	if err != nil || !strings.Contains(out, "1 changed") {
		t.Errorf("--older: %v\n%s", err, out)
	}
}

func TestImportDoesNotSayThatAllIsDoneWhileAnotherIsAtIt(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	leased := func(tx docdb.Tx) error {
		return p.queue.Enqueue(t.Context(), tx, jobs.Spec{Kind: "killed", Key: "1"})
	}
	if err := p.db.Update(t.Context(), leased); err != nil {
		t.Fatal(err)
	}
	ctx, kill := context.WithCancel(t.Context())
	killed := jobs.NewRunner(p.queue, "killed", quiet(),
		jobs.Kind{Name: "killed", Handle: func(context.Context, jobs.Job) error {
			var out strings.Builder
			if err := p.indexSchools(t.Context(), &out); err != nil ||
				!strings.Contains(out.String(), "1 jobs are begun elsewhere") {
				t.Errorf("%v: %s", err, out.String())
			}
			kill()
			return nil
		}})
	if _, err := killed.RunDue(ctx); err == nil {
		t.Error("it ended well")
	}
}

func TestABackupRestoresEveryDocument(t *testing.T) {
	t.Parallel()
	p := playedProgram(t)
	before := contents(t, p)
	file := filepath.Join(t.TempDir(), "backup.gz")
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	if _, err := runCommand(t.Context(), t, "backup", file, "--data", p.config.Data); err != nil {
		t.Fatal(err)
	}
	if _, err := runCommand(t.Context(), t, "backup", file, "--data", p.config.Data); err == nil {
		t.Error("a backup was written over another")
	}
	data := t.TempDir()
	if _, err := runCommand(t.Context(), t, "restore", file, "--data", data); err != nil {
		t.Fatal(err)
	}
	if out, err := runCommand(t.Context(), t, "check", "--data", data); err != nil {
		t.Errorf("check: %v\n%s", err, out)
	}
	if _, err := runCommand(t.Context(), t, "restore", file, "--data", data); err == nil {
		t.Error("a backup was restored over documents")
	}
	restored, err := open(t.Context(), &Config{Data: data, Meaning: "on", PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	defer restored.close() //nolint:errcheck // only read
	if diff := cmp.Diff(before, contents(t, restored)); diff != "" {
		t.Error(diff)
	}
}

// contents counts the documents of every collection.
func contents(t *testing.T, p *program) map[string]int64 {
	t.Helper()
	counts := map[string]int64{}
	for _, schema := range schemas() {
		n, err := p.db.Count(t.Context(), schema.Name, docdb.Query{})
		if err != nil {
			t.Fatal(err)
		}
		counts[schema.Name] = n
	}
	return counts
}

func TestADamagedBackupIsRefusedWhole(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	whole := filepath.Join(t.TempDir(), "backup.gz")
	if _, err := runCommand(t.Context(), t, "backup", whole, "--data", p.config.Data); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	lines := `{"backup":1}` + "\n" + `{"collection":"schools","id":"100000","version":1,"body":{"name":"Aldgate"}}` + "\n"
	tests := map[string]string{
		"a document twice": zipped(t,
			lines+`{"collection":"schools","id":"100000","version":1,"body":{}}`+"\n"+`{"end":true,"documents":2}`),
		"an unknown collection": zipped(t,
			lines+`{"collection":"colours","id":"1","version":1,"body":{}}`+"\n"+`{"end":true,"documents":2}`),
		"no body": zipped(t,
			lines+`{"collection":"schools","id":"1","version":1,"body":7}`+"\n"+`{"end":true,"documents":2}`),
		"cut short": string(text[:len(text)/2]),
		"no backup": "hello",
		"empty":     "",
	}
	for name, damaged := range tests {
		t.Run(name, func(t *testing.T) {
			data := t.TempDir()
			if _, err := runCommand(t.Context(), t, "restore", write(t, "b.gz", damaged), "--data", data); err == nil {
				t.Error("restored")
			}
			// Nothing stops a backup that is whole.
			if _, err := runCommand(t.Context(), t, "restore", whole, "--data", data); err != nil {
				t.Errorf("afterwards: %v", err)
			}
		})
	}
}

func zipped(t *testing.T, text string) string {
	t.Helper()
	var out strings.Builder
	zip := gzip.NewWriter(&out)
	_, err := zip.Write([]byte(text))
	if err := errors.Join(err, zip.Close()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCommandsThatReadRefuseAFolderWithoutDocuments(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "mistyped")
	for _, args := range [][]string{{"check"}, {"reindex"}, {"backup", filepath.Join(t.TempDir(), "backup.gz")}} {
		_, err := runCommand(t.Context(), t, append(args, "--data", data)...)
		if err == nil || !strings.Contains(err.Error(), "no documents in "+data) {
			t.Errorf("%s: %v", args[0], err)
		}
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("the folder was made")
	}
}

func TestTheDemonstrationIsNotAnnouncedAmongOtherDocuments(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	if _, err := runCommand(t.Context(), t, "import", "schools", write(t, "register.csv", smallRegister), "--data",
		data); err != nil {
		t.Fatal(err)
	}
	out, err := runCommand(t.Context(), t, "serve", "--demo", "--addr", "127.0.0.1:0", "--data", data)
	if err == nil || !strings.Contains(err.Error(), "--demo fills an empty place") || strings.Contains(out, "accounts") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestAFileThatWasCutOffIsTakenOnlyWhereOneInsists(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	cut := write(t, "register.csv", smallRegister[:len(smallRegister)-3])
	out, err := runCommand(t.Context(), t, "import", "schools", cut, "--data", data)
	if err == nil || !strings.Contains(err.Error(), "cut off") || !strings.Contains(err.Error(), "--partial") {
		t.Fatalf("import: %v\n%s", err, out)
	}
	out, err = runCommand(t.Context(), t, "import", "schools", cut, "--partial", "--data", data)
	if err != nil || !strings.Contains(out, "1 refused") {
		t.Errorf("import: %v\n%s", err, out)
	}
}
