package sqlite

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"lateral/pkg/docdb"
)

// What keeps the file from being used, whatever the call.
var (
	ErrFull    = errors.New("the disk is full")
	ErrRefused = errors.New("the file cannot be opened or written")
	ErrForeign = errors.New("the file is not our database, or is damaged")
)

// writing are the errors of a disk that can be read but not written. Nearly always it is
// full, or a quota is.
var writing = map[int]bool{
	codes.SQLITE_IOERR_WRITE: true, codes.SQLITE_IOERR_FSYNC: true, codes.SQLITE_IOERR_TRUNCATE: true,
	codes.SQLITE_IOERR_SHMSIZE: true,
}

// explained names the cause if it is the file.
func explained(err error) error {
	var e *driver.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case codes.SQLITE_ERROR: // an index meets an altered body
		if strings.Contains(err.Error(), "malformed JSON") {
			return fmt.Errorf("%w: %w", docdb.ErrDamaged, err)
		}
	case codes.SQLITE_FULL:
		return fmt.Errorf("%w: %w: %w", docdb.ErrFull, ErrFull, err)
	case codes.SQLITE_IOERR:
		if writing[e.Code()] {
			return fmt.Errorf("%w: %w: %w", docdb.ErrFull, ErrFull, err)
		}
	case codes.SQLITE_CANTOPEN, codes.SQLITE_READONLY, codes.SQLITE_PERM:
		return fmt.Errorf("%w: %w", ErrRefused, err)
	case codes.SQLITE_NOTADB, codes.SQLITE_CORRUPT:
		return fmt.Errorf("%w: %w: %w", docdb.ErrDamaged, ErrForeign, err)
	}
	return err
}

// failed says what was being done. If ctx has ended, its error is the cause: the error of
// SQLite and database/sql then depends on which noticed first.
func failed(ctx context.Context, err error, format string, args ...any) error {
	if err == nil || errors.Is(err, docdb.ErrDuplicate) {
		return err
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return fmt.Errorf("sqlite: %s: %w", fmt.Sprintf(format, args...), explained(err))
}

func isBusy(err error) bool { return hasCode(err, codes.SQLITE_BUSY) }

func hasCode(err error, code int) bool {
	var e *driver.Error
	return errors.As(err, &e) && e.Code()&0xff == code
}

// asDuplicate turns a broken uniqueness into a DuplicateError, and leaves other errors.
// SQLite names the index only in the text of the message, "index 'NAME'".
func asDuplicate(err error, schema docdb.Schema) error {
	var e *driver.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() {
	case codes.SQLITE_CONSTRAINT_PRIMARYKEY:
		return &docdb.DuplicateError{Collection: schema.Name}
	case codes.SQLITE_CONSTRAINT_UNIQUE:
		return &docdb.DuplicateError{Collection: schema.Name, Index: brokenIndex(err.Error())}
	}
	return err
}

var indexInMessage = regexp.MustCompile(`index '([^']+)'`)

// brokenIndex is the declared name of the index in a message, also of one that is left over.
func brokenIndex(message string) string {
	match := indexInMessage.FindStringSubmatch(message)
	if match == nil {
		return ""
	}
	return declaredName(match[1])
}

// declaredName is the name under which an index in the file was declared.
func declaredName(inFile string) string {
	base, _ := maker(inFile)
	_, name, _ := strings.Cut(base, "$")
	return name
}
