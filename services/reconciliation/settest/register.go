package settest

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// The files of the national register.
const (
	registerFile = "schools/edubasealldata_derived.csv"
	linksFile    = "schools/links_edubasealldata20250422.csv"
)

// entry is a school of the register.
type entry struct {
	urn, name, kind, trust, trustID, authority string
	before                                     []former
}

// former is what a school was before.
type former struct{ urn, name string }

// readRegister reads schools and what they were before. Schools in Wales that only the list of
// links has come second.
func readRegister(data string) (schools []*entry, welsh []former, err error) {
	known := map[string]*entry{}
	err = eachRow(filepath.Join(data, registerFile), func(cell func(string) string) {
		e := &entry{urn: cell("URN"), name: tidy(cell("EstablishmentName")), kind: cell("TypeOfEstablishment (name)"),
			trust: tidy(cell("Trusts (name)")), trustID: cell("Trusts (code)"), authority: cell("LA (name)")}
		if state(e.kind) {
			schools, known[e.urn] = append(schools, e), e
		}
	})
	if err != nil {
		return nil, nil, err
	}
	seen := map[string]bool{}
	err = eachRow(filepath.Join(data, linksFile), func(cell func(string) string) {
		was := former{cell("LinkURN"), tidy(cell("LinkName"))}
		if e := known[cell("URN")]; e != nil && cell("LinkType") == "Predecessor" && known[was.urn] == nil {
			e.before = append(e.before, was)
		}
		if strings.HasPrefix(was.name, "Ysgol ") && !seen[was.urn] {
			seen[was.urn], welsh = true, append(welsh, was)
		}
	})
	return schools, welsh, err
}

// state says whether a school of that type is paid for by the state: others buy no support here.
func state(kind string) bool {
	for _, part := range []string{"Academy", "Community", "Voluntary", "Foundation", "Free school"} {
		if strings.HasPrefix(kind, part) {
			return true
		}
	}
	return false
}

func tidy(name string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("’", "'", "\u00a0", " ").Replace(name)), " ")
}

// eachRow calls fn for each row of a CSV in Windows-1252.
func eachRow(file string, fn func(cell func(string) string)) error {
	in, err := os.Open(file) //nolint:gosec // who makes the set names the folder
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // it is only read
	rows := csv.NewReader(charmap.Windows1252.NewDecoder().Reader(in))
	rows.FieldsPerRecord, rows.LazyQuotes = -1, true
	header, err := rows.Read()
	if err != nil {
		return err
	}
	at := map[string]int{}
	for i, name := range header {
		at[name] = i
	}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		fn(func(name string) string {
			if i, ok := at[name]; ok && i < len(row) {
				return row[i]
			}
			return ""
		})
	}
}
