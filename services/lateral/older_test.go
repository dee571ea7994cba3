package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// A backup of an earlier edition of the program restores into this one, and every
// check agrees. The file is a backup of the demonstration as it was played on 28
// November 2026 by edition 2, before the rooms were rebuilt. It is never made anew.
func TestABackupOfAnEarlierEditionRestores(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	for _, command := range [][]string{
		{"restore", filepath.Join("testdata", "demonstration-of-edition-2.backup"), "--data", data},
		{"check", "--data", data},
	} {
		out, err := runCommand(t.Context(), t, command...)
		if err != nil {
			t.Fatalf("%s: %v\n%s", command[0], err, out)
		}
		if command[0] == "check" && !strings.Contains(out, "everything agrees") {
			t.Errorf("check said:\n%s", out)
		}
	}
}
