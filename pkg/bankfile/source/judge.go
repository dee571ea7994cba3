package source

import (
	"strings"

	"lateral/pkg/bankfile/statement"
)

// strangers are files that are no statement, by how they begin. The text says what each is.
var strangers = []struct {
	begins string
	kind   statement.Kind
	is     string
}{
	{"%PDF", statement.WrongFile, "PDF"},
	{"PK\x03\x04", statement.Locked, "ZIP, XLSX"},
	{"PK\x05\x06", statement.Locked, "ZIP"},
	{"\xd0\xcf\x11\xe0", statement.WrongFile, "XLS"},
	{"\x1f\x8b", statement.Locked, "GZIP"},
	{"BZh", statement.Locked, "BZIP2"},
	{"7z\xbc\xaf", statement.Locked, "7Z"},
	{"Rar!", statement.Locked, "RAR"},
	{"\xfd7zXZ", statement.Locked, "XZ"},
	{"-----BEGIN PGP", statement.Locked, "PGP"},
	{"-----BEGIN ", statement.Locked, "PEM"},
	{"Salted__", statement.Locked, "OpenSSL"},
	{"age-encryption.org", statement.Locked, "age"},
	{"\x85\x01", statement.Locked, "PGP"},
	{"\x85\x02", statement.Locked, "PGP"},
	{"\x84\x8c", statement.Locked, "PGP"},
	{"\x8c\x0d", statement.Locked, "PGP"},
	{"{\\rtf", statement.WrongFile, "RTF"},
	{"\x89PNG", statement.WrongFile, "PNG"},
	{"\xff\xd8\xff", statement.WrongFile, "JPEG"},
	{"GIF8", statement.WrongFile, "GIF"},
	{"!Type:", statement.WrongFile, "QIF"},
}

// stranger refuses a file by its first bytes.
func stranger(first []byte) error {
	for _, s := range strangers {
		if strings.HasPrefix(string(first), s.begins) {
			return &statement.Fault{Kind: s.kind, What: s.is}
		}
	}
	return nil
}

// judge refuses a file whose text is none.
func judge(head string) error {
	text := strings.ToLower(strings.TrimSpace(head))
	switch {
	case text == "":
		return &statement.Fault{Kind: statement.Empty}
	case strings.ContainsRune(head, 0):
		return &statement.Fault{Kind: statement.WrongFile, What: "0x00"}
	}
	begins, _, _ := strings.Cut(text, "\n")
	if strings.HasPrefix(text, "<!doctype html") || strings.HasPrefix(text, "<html") ||
		strings.HasPrefix(begins, "<?xml") && strings.Contains(text, "<html") {
		return &statement.Fault{Kind: statement.WrongFile, What: "HTML"}
	}
	return nil
}
