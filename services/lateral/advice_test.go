package main

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb/migrate"
)

// broken is a data folder in which something else replaces a file.
func broken(t *testing.T, file, text string) string {
	t.Helper()
	data := t.TempDir()
	if err := os.WriteFile(filepath.Join(data, file), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return data
}

// Every failure names its cause, the file or setting, and the remedy.
func TestEveryErrorSaysWhatToDo(t *testing.T) {
	t.Parallel()
	schools := write(t, "register.csv", smallRegister)
	data := t.TempDir()
	if _, err := runCommand(t.Context(), t, "import", "schools", schools, "--data", data); err != nil {
		t.Fatal(err)
	}
	occupied, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer occupied.Close()
	unreadable := t.TempDir()
	if err := os.Mkdir(filepath.Join(unreadable, "lateral.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	foreign, keyless := broken(t, "lateral.db", strings.Repeat("no database ", 100)), broken(t, "token-keys", "none")
	file := write(t, "file", "x")
	tests := []struct {
		name string
		args []string
		want []string
	}{
		{"no command", nil, []string{`"lateral --help"`}},
		{"an invalid command", []string{"frobnicate"}, []string{"frobnicate", `"lateral --help"`}},
		{"an argument missing", []string{"import", "schools"}, []string{"<register>", `"lateral import schools --help"`}},
		{"a file that is not there", []string{"import", "schools", "/nowhere.csv"}, []string{"/nowhere.csv", "no such file"}},
		{"a folder for a file", []string{"import", "schools", data}, []string{data, "is a directory"}},
		{"a file that is no register", []string{"import", "schools", file, "--data", data}, []string{file, "no column URN"}},
		{"a folder that is not there", []string{"check", "--data", "nowhere"}, []string{"nowhere", "--data (LATERAL_DATA)"}},
		{"a file for a folder", []string{"import", "schools", schools, "--data", file},
			[]string{file, "--data (LATERAL_DATA)"}},
		{"documents that cannot be opened", []string{"check", "--data", unreadable},
			[]string{unreadable, "may not read or write"}},
		{"invalid documents", []string{"check", "--data", foreign},
			[]string{foreign, "is not our database", "restore a backup"}},
		{"invalid keys", []string{"serve", "--data", keyless},
			[]string{filepath.Join(keyless, "token-keys"), "base64", "remove it"}},
		{"an address in use", []string{"serve", "--data", data, "--addr", occupied.Addr().String()},
			[]string{occupied.Addr().String(), "another program listens", "--addr (LATERAL_ADDR)"}},
		{"an invalid address", []string{"serve", "--data", data, "--addr", "nowhere"},
			[]string{"nowhere", "--addr (LATERAL_ADDR)"}},
		{"a backup over another file", []string{"backup", file, "--data", data}, []string{file, "exists", "name a new file"}},
		{"a backup into no folder", []string{"backup", filepath.Join(data, "no", "b.gz"), "--data", data},
			[]string{"no/b.gz", "Make the folder first"}},
		{"a restore of something else", []string{"restore", schools, "--data", t.TempDir()},
			[]string{schools, "is no backup"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := runCommand(t.Context(), t, tt.args...)
			if err == nil {
				t.Fatal("no error")
			}
			for _, part := range tt.want {
				if !strings.Contains(apperr.Plain(err), part) {
					t.Errorf("%q does not say %q", apperr.Plain(err), part)
				}
			}
		})
	}
}

func TestAFolderThatARunningServerHoldsIsLeftAlone(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t) // as if it were running
	data := p.config.Data
	for _, args := range [][]string{{"check"}, {"reindex"}, {"worker"}, {"serve", "--addr", "127.0.0.1:0"}} {
		_, err := runCommand(t.Context(), t, append(args, "--data", data)...)
		if err == nil || !strings.Contains(err.Error(), "another lateral works with the folder "+data) ||
			!strings.Contains(err.Error(), "Stop it first") {
			t.Errorf("%s: %v", args[0], err)
		}
	}
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	if out, err := runCommand(t.Context(), t, "reindex", "--data", data); err != nil ||
		!strings.Contains(out, "schools: built anew") {
		t.Errorf("reindex: %v\n%s", err, out)
	}
}

func TestDocumentsOfANewerProgramAreLeftAlone(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	number := func(n int) {
		t.Helper()
		if err := (migrate.Layout{Number: n}).Mark(t.Context(), p.db, "documents", "9.0"); err != nil {
			t.Fatal(err)
		}
	}
	number(migrations().Layout().Number + 1)
	_, err := runCommand(t.Context(), t, "backup", filepath.Join(t.TempDir(), "b.gz"), "--data", p.config.Data)
	if err == nil || !strings.Contains(err.Error(), "written by a newer lateral (9.0") ||
		!strings.Contains(err.Error(), p.config.Data) {
		t.Errorf("newer: %v", err)
	}
	number(migrations().Layout().Number - 1)
	older := filepath.Join(t.TempDir(), "older.gz")
	if _, err := runCommand(t.Context(), t, "backup", older, "--data", p.config.Data); err != nil {
		t.Errorf("older: %v", err)
	}
	var newer *migrate.NewerError
	err = migrate.Program{By: "1.0"}.Claim(t.Context(), p.db)
	if !errors.As(err, &newer) || newer.Layout != migrations().Layout() {
		t.Errorf("afterwards: %v", err)
	}
}
