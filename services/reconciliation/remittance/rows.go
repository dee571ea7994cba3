package remittance

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// mostBytes is how long a file may be.
const mostBytes = 10 << 20

// zip begins a workbook.
const zip = "PK\x03\x04"

// rowsOf reads the cells of a file, by what is in it.
func rowsOf(data []byte) ([][]string, error) {
	if bytes.HasPrefix(data, []byte(zip)) {
		return sheet(data)
	}
	text := plain(data)
	if sign := separator(text); sign != 0 {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.TrimLeadingSpace = sign, -1, true, true
		if rows, err := r.ReadAll(); err == nil {
			return rows, nil
		}
	}
	return lines(text), nil
}

// commas are amounts with a comma before their pence: 776,00 and 1.234,56.
var commas = regexp.MustCompile(`(^|[\s;|"£])(\d{1,3}(?:\.\d{3})+|\d+),(\d\d)($|[\s;|"])`)

// withPoints is a text with points before the pence; nil where it has no such amounts.
func withPoints(data []byte) []byte {
	if bytes.HasPrefix(data, []byte(zip)) {
		return nil
	}
	changed := false
	var all strings.Builder
	for line := range strings.Lines(plain(data)) {
		pointed := commas.ReplaceAllStringFunc(line, func(amount string) string {
			changed = true
			return strings.ReplaceAll(strings.ReplaceAll(amount, ".", ""), ",", ".")
		})
		all.WriteString(pointed)
	}
	if !changed {
		return nil
	}
	return []byte(all.String())
}

// sheet reads the first sheet of a workbook that has rows.
func sheet(data []byte) ([][]string, error) {
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: 8 * mostBytes, UnzipXMLSizeLimit: 4 * mostBytes,
	})
	if err != nil {
		return nil, err
	}
	defer book.Close() //nolint:errcheck // only read
	for _, name := range book.GetSheetList() {
		if rows, err := book.GetRows(name); err != nil || len(rows) > 0 {
			return rows, err
		}
	}
	return nil, nil
}

// plain is a text in UTF-8, whatever it was written in.
func plain(data []byte) string {
	if bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		if text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			return string(text)
		}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if text := string(data); strings.ToValidUTF8(text, "") == text {
		return text
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return string(data)
	}
	return string(text)
}

// separator is the sign that parts the cells of most lines; 0 where none does. Commas within
// amounts count as none.
func separator(text string) rune {
	text = grouped.ReplaceAllString(text, "$1$2$3")
	filled := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			filled++
		}
	}
	for _, sign := range []rune{'\t', ';', '|', ','} {
		with := 0
		for line := range strings.Lines(text) {
			if strings.ContainsRune(line, sign) {
				with++
			}
		}
		if with > 0 && with*3 >= filled*2 {
			return sign
		}
	}
	return 0
}

var (
	grouped = regexp.MustCompile(`(^|\D)(\d{1,3}),(\d{3}\.\d\d)`)
	gaps    = regexp.MustCompile(`\s{2,}|\t`)
	dotted  = regexp.MustCompile(`\.{3,}|_{3,}`)
)

// lines parts the lines of a text where wide gaps are, or at each space if there are none.
func lines(text string) [][]string {
	var rows [][]string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(dotted.ReplaceAllString(line, "  "))
		if line == "" {
			continue
		}
		cells := gaps.Split(line, -1)
		if len(cells) == 1 {
			cells = lastApart(line)
		}
		rows = append(rows, cells)
	}
	return rows
}

// lastApart parts an amount at the end of a line from what stands before it.
func lastApart(line string) []string {
	words := strings.Fields(line)
	if last := len(words) - 1; last > 0 && isMoney(words[last]) {
		return []string{strings.Join(words[:last], " "), words[last]}
	}
	return []string{line}
}
