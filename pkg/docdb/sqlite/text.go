package sqlite

import (
	"encoding/json"
	"hash/crc32"
	"math"
	"slices"
	"strconv"
	"strings"

	"lateral/pkg/docdb"
)

func getText(schema docdb.Schema) string {
	return "SELECT id, version, body, digest FROM " + table(schema) + " WHERE id = ?"
}

// getManyText takes the ids as one JSON array, so there is one text for any number.
func getManyText(schema docdb.Schema) string {
	return "SELECT id, version, body, digest FROM " + table(schema) +
		" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
}

func insertText(schema docdb.Schema) string {
	return "INSERT INTO " + table(schema) + " (id, version, body, digest) VALUES (?, 1, ?, ?)"
}

func replaceText(schema docdb.Schema) string {
	return "UPDATE " + table(schema) + " SET version = version + 1, body = ?, digest = ? WHERE id = ? AND version = ?"
}

func deleteText(schema docdb.Schema) string {
	return "DELETE FROM " + table(schema) + " WHERE id = ? AND version = ?"
}

// findText asks for one document more than the limit. The limit is a sum, since SQLite
// would plan the statement again for each bound limit.
func findText(schema docdb.Schema, plan docdb.Plan) (string, []any) {
	where, args := conditions(schema, plan)
	columns := append([]string{"id", "version", "body", "digest"}, expressions(plan.Open)...)
	text := "SELECT " + strings.Join(columns, ", ") + " FROM " + table(schema) + where + ordered(plan) + " LIMIT ? + 0"
	return text, append(args, plan.Limit+1)
}

func ordered(plan docdb.Plan) string {
	columns, direction := order(plan), ""
	if plan.Descending {
		direction = " DESC"
	}
	if len(columns) == 0 { // one document at most
		return ""
	}
	return " ORDER BY " + strings.Join(columns, direction+", ") + direction
}

func countText(schema docdb.Schema, plan docdb.Plan) (string, []any) {
	where, args := conditions(schema, plan)
	return "SELECT count(*) FROM " + table(schema) + where, args
}

// conditions is the WHERE clause: the index's own, the fixed fields, presence and bounds of
// the others, and where the last page ended.
func conditions(schema docdb.Schema, plan docdb.Plan) (string, []any) {
	var terms []string
	var args []any
	add := func(term string, values ...any) {
		terms = append(terms, term)
		args = append(args, values...)
	}
	for _, w := range plan.By.Where {
		add(condition(w))
	}
	for i, v := range plan.Equal {
		if field := plan.By.Fields[i]; isPartial(schema, field) && isPlain(v) {
			add(condition(docdb.Equals{Field: field, Value: v}))
		} else {
			add(expression(field)+" = ?", v)
		}
	}
	for _, open := range expressions(plan.Open) {
		add(open + " IS NOT NULL")
	}
	if plan.In != nil { // one text for any number of values
		add(expression(plan.Open[0])+" IN (SELECT value FROM json_each(?))", list(plan.In))
	}
	if plan.From != nil && (plan.Start == nil || plan.Descending) {
		add(expression(plan.Open[0])+" >= ?", plan.From)
	}
	if plan.To != nil && (plan.Start == nil || !plan.Descending) {
		add(expression(plan.Open[0])+" < ?", plan.To)
	}
	if plan.Start != nil {
		add(after(plan), begin(plan)...)
	}
	if len(terms) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(terms, " AND "), args
}

// isPartial says whether an index has a condition on the field. SQLite then looks whether a
// bound value fulfils it, and so plans the statement again for each value that is bound. With
// the value written out it is planned once. Such fields have few values.
func isPartial(schema docdb.Schema, field string) bool {
	return slices.ContainsFunc(schema.Indexes, func(ix docdb.Index) bool {
		return slices.ContainsFunc(ix.Where, func(w docdb.Equals) bool { return w.Field == field })
	})
}

// isPlain says whether a value can be written out: it is a name, or no text.
func isPlain(v any) bool {
	text, ok := v.(string)
	return !ok || len(text) <= 40 && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz_") == ""
}

// after is the condition that a row follows the last page. SQLite does not seek in an index
// of expressions when it compares rows, so the first field is compared by itself as well.
// This bound replaces the query's own.
func after(plan docdb.Plan) string {
	than := " >"
	if plan.Descending {
		than = " <"
	}
	columns := order(plan)
	rows := "(" + strings.Join(columns, ", ") + ")" + than + " (?" + strings.Repeat(", ?", len(columns)-1) + ")"
	return columns[0] + than + "= ? AND " + rows
}

// begin is the values that after compares with.
func begin(plan docdb.Plan) []any {
	values := slices.Clone(plan.Start.Values)
	if plan.ByID {
		values = append(values, plan.Start.ID)
	}
	return append(values[:1:1], values...)
}

func order(plan docdb.Plan) []string {
	columns := expressions(plan.Open)
	if plan.ByID {
		columns = append(columns, "id")
	}
	return columns
}

func list(values []any) string {
	text, err := json.Marshal(values)
	if err != nil { // strings, integers and booleans always encode
		panic(err)
	}
	return string(text)
}

func table(schema docdb.Schema) string { return "c_" + schema.Name }

// indexName separates collection and index by a character that neither can contain.
func indexName(schema docdb.Schema, ix docdb.Index) string { return "i_" + schema.Name + "$" + ix.Name }

// madeBy is the name of an index in the file. If an edition made it, the same character and
// the edition follow.
func madeBy(edition int, name string) string {
	if edition == 0 {
		return name
	}
	return name + "$" + strconv.Itoa(edition)
}

// told tells two indexes of one name and edition apart, by a hash of the declaration.
func told(name, declaration string) string {
	if strings.Count(name, "$") < 2 {
		name += "$0"
	}
	return name + "$" + strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(declaration))), 36)
}

// maker splits a name in the file into the index and the edition that made it.
func maker(inFile string) (name string, edition int) {
	parts := strings.SplitN(inFile, "$", 4)
	if len(parts) < 3 {
		return inFile, 0
	}
	edition, err := strconv.Atoi(parts[2])
	if err != nil { // not made by this package: never dropped
		edition = math.MaxInt
	}
	return parts[0] + "$" + parts[1], edition
}

// expression is a field as SQL. Paths are checked by Schema.Validate.
func expression(path string) string { return "(body ->> '$." + path + "')" }

func expressions(paths []string) []string {
	out := make([]string, len(paths), len(paths)+1)
	for i, p := range paths {
		out[i] = expression(p)
	}
	return out
}

// condition is an Equals as SQL, with its value written out: SQLite uses a partial index
// only for a query that repeats the index's condition exactly.
func condition(w docdb.Equals) string {
	v, _ := docdb.Value(w.Value) // checked by Schema.Validate
	literal := ""
	switch v := v.(type) {
	case string:
		literal = "'" + strings.ReplaceAll(v, "'", "''") + "'"
	case int64:
		literal = strconv.FormatInt(v, 10)
	case bool:
		literal = "0"
		if v {
			literal = "1"
		}
	}
	return expression(w.Field) + " = " + literal
}
