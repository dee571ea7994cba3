package backup_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/backup"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/docdb/sqlite"
)

var things = []docdb.Schema{{Name: "cups"}, {Name: "plates"}}

// full is a database with 450 documents, which is several pages.
func full(t *testing.T) docdb.DB {
	t.Helper()
	db, err := sqlite.OpenWith(t.Context(), t.TempDir()+"/documents.db", sqlite.InMemory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), things...); err != nil {
		t.Fatal(err)
	}
	err = db.Update(t.Context(), func(tx docdb.Tx) error {
		for i := range 450 {
			d := docdb.Document{ID: fmt.Sprintf("%03d", i), Body: fmt.Appendf(nil, `{"n":%d,"text":"tea & <cake>"}`, i)}
			if err := tx.Insert(t.Context(), things[i%2].Name, d); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

var layout = migrate.Layout{Number: 1, Done: 2, By: "1.0"}

func written(t *testing.T) []byte {
	t.Helper()
	var to bytes.Buffer
	if n, err := backup.Write(t.Context(), full(t), things, layout, &to); err != nil || n != 450 {
		t.Fatalf("%d written, %v", n, err)
	}
	return to.Bytes()
}

func read(text []byte) (documents []docdb.Document, s backup.Summary, err error) {
	s, err = backup.Read(bytes.NewReader(text), func(_ string, d docdb.Document) error {
		documents = append(documents, d)
		return nil
	})
	return documents, s, err
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	got, s, err := read(written(t))
	if err != nil || s != (backup.Summary{Documents: 450, Sealed: true, Layout: layout}) || len(got) != 450 {
		t.Fatalf("%d read: %+v, %v", len(got), s, err)
	}
	if diff := cmp.Diff(docdb.Document{ID: "002", Version: 1,
		Body: []byte(`{"n":2,"text":"tea \u0026 \u003ccake\u003e"}`)}, got[1]); diff != "" {
		t.Error(diff)
	}
}

// Each byte of the lines is changed in turn. The gzip checksum is made again, as if the
// fault had happened before compressing.
func TestNoAlteredBackupIsRead(t *testing.T) {
	lines := unpacked(t, written(t))
	for at := 0; at < len(lines); at += 97 {
		altered := bytes.Clone(lines)
		altered[at] ^= 1
		if _, s, err := read(packed(t, altered)); err == nil {
			t.Errorf("byte %d, %q for %q: read as %+v", at, altered[at], lines[at], s)
		}
	}
	whole := written(t)
	for at := 0; at < len(whole); at += 13 {
		if _, _, err := read(whole[:at]); err == nil {
			t.Errorf("cut short at %d: read", at)
		}
	}
	if _, _, err := read(packed(t, append(lines, "{}\n"...))); !errors.Is(err, backup.ErrDamaged) {
		t.Errorf("with more behind its end: %v", err)
	}
}

func TestABackupOfBeforeDigestsIsRead(t *testing.T) {
	old := `{"backup":1}` + "\n" + `{"collection":"cups","id":"1","version":7,"body":{}}` + "\n" +
		`{"end":true,"documents":1}`
	if _, s, err := read(packed(t, []byte(old))); err != nil || s != (backup.Summary{Documents: 1}) {
		t.Errorf("%+v, %v", s, err)
	}
	for name, text := range map[string][]byte{"nothing": nil, "a letter": []byte("Dear all"),
		"a later format": packed(t, []byte(`{"backup":9}`))} {
		if _, _, err := read(text); !errors.Is(err, backup.ErrForeign) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhoReadsMayStop(t *testing.T) {
	enough := errors.New("enough")
	_, err := backup.Read(bytes.NewReader(written(t)), func(string, docdb.Document) error { return enough })
	if !errors.Is(err, enough) || !strings.Contains(err.Error(), "document 1") {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	db := full(t)
	cancel()
	if _, err := backup.Write(ctx, db, things, migrate.Layout{}, io.Discard); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func unpacked(t *testing.T, text []byte) []byte {
	t.Helper()
	zip, err := gzip.NewReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	lines, err := io.ReadAll(zip)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func packed(t *testing.T, lines []byte) []byte {
	t.Helper()
	var to bytes.Buffer
	zip := gzip.NewWriter(&to)
	_, err := zip.Write(lines)
	if err := errors.Join(err, zip.Close()); err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}
