package register_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/services/register"
)

const linksHead = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"

func TestFilesAreImportedAndPrinted(t *testing.T) {
	o := newOffice(t)
	closed := strings.Replace(aldgate, ",Open,", ",Closed,", 1)
	files := register.Files{
		Register: saved(t, "register.csv", head+closed+heath),
		Links:    saved(t, "links.csv", linksHead+"100000,100006,Heath School,Successor,01-09-2025\n"),
	}
	printed := o.importFiles(files)
	wantParts(t, printed, "schools: 2 of 2\nschools: 2 rows read: 2 added",
		"successors: 1 rows read: 0 added, 1 changed")
	if s := o.school("100000"); len(s.Links) != 1 || s.Links[0].URN != "100006" {
		t.Errorf("its successors are %+v", s.Links)
	}
}

func TestFilesThatCannotBeReadAreNamed(t *testing.T) {
	good, letter := saved(t, "register.csv", head+aldgate), saved(t, "letter.txt", "Dear all,\n")
	cut := saved(t, "cut.csv", head+aldgate+heath[:len(heath)-4])
	cutLinks := saved(t, "links.csv", linksHead+"100000,1")
	absent := filepath.Join(t.TempDir(), "absent.csv")
	for name, c := range map[string]struct {
		files register.Files
		parts []string
	}{
		"a letter":             {register.Files{Register: letter}, []string{letter + ": ", "no column URN"}},
		"a letter for links":   {register.Files{Register: good, Links: letter}, []string{letter + ": ", "no column URN"}},
		"no file":              {register.Files{Register: absent}, []string{absent}},
		"no file of links":     {register.Files{Register: good, Links: absent}, []string{absent}},
		"a file that was cut":  {register.Files{Register: cut}, []string{cut + ": ", "cut off", "--partial"}},
		"links that were cut":  {register.Files{Register: good, Links: cutLinks}, []string{"cut off", "--partial"}},
		"partial, no register": {register.Files{Register: letter, Partial: true}, []string{letter + ": "}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := c.files.Judge(); err == nil {
				t.Error("it was taken")
			} else {
				wantParts(t, err.Error(), c.parts...)
			}
		})
	}
}

func TestAFileThatWasCutOffIsTakenAsFarAsItGoes(t *testing.T) {
	o := newOffice(t)
	cut := saved(t, "cut.csv", head+aldgate+heath[:len(heath)-4])
	wantParts(t, o.importFiles(register.Files{Register: cut, Partial: true}), "1 added", "1 refused")
}

func TestAnOlderFileOnDiskIsTakenWhereOneInsists(t *testing.T) {
	o := newOffice(t)
	dated := func(day string) string {
		return saved(t, day+".csv", strings.Replace(head, "\n", ",LastChangedDate\n", 1)+
			strings.Replace(aldgate, "\n", ","+day+"\n", 1))
	}
	o.importFiles(register.Files{Register: dated("20-05-2021")})
	older := register.Files{Register: dated("24-09-2015")}
	files, err := older.Judge()
	if err != nil {
		t.Fatal(err)
	}
	defer files.Close()
	var out strings.Builder
	if err := files.Import(t.Context(), o.Service, &out, false); err == nil {
		t.Error("an older file was taken")
	} else {
		wantParts(t, err.Error(), older.Register+": ", "24 September 2015", "20 May 2021", "--older")
	}
	older.Older = true
	wantParts(t, o.importFiles(older), "1 changed")
}

// importFiles imports, and returns what is printed.
func (o *office) importFiles(f register.Files) string {
	o.t.Helper()
	files, err := f.Judge()
	if err != nil {
		o.t.Fatal(err)
	}
	defer files.Close()
	var out strings.Builder
	if err := files.Import(o.t.Context(), o.Service, &out, false); err != nil {
		o.t.Fatal(err)
	}
	return out.String()
}

func saved(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func wantParts(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q does not say %q", text, part)
		}
	}
}
