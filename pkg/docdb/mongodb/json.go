package mongodb

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"go.mongodb.org/mongo-driver/bson"
)

// toBSON transcodes a JSON object. It keeps the order of keys.
func toBSON(body json.RawMessage) (bson.D, error) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	v, err := decode(decoder)
	if err != nil {
		return nil, err
	}
	object, ok := v.(bson.D)
	if !ok {
		return nil, fmt.Errorf("%T is not an object", v)
	}
	return object, nil
}

func decode(decoder *json.Decoder) (any, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case json.Number:
		return toNumber(token.String())
	case json.Delim:
		if token == '[' {
			return decodeArray(decoder)
		}
		return decodeObject(decoder)
	}
	return token, nil // a string, a boolean or nil
}

func decodeObject(decoder *json.Decoder) (bson.D, error) {
	object := bson.D{}
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		value, err := decode(decoder)
		if err != nil {
			return nil, err
		}
		object = append(object, bson.E{Key: key.(string), Value: value})
	}
	_, err := decoder.Token() // }
	return object, err
}

func decodeArray(decoder *json.Decoder) (bson.A, error) {
	array := bson.A{}
	for decoder.More() {
		value, err := decode(decoder)
		if err != nil {
			return nil, err
		}
		array = append(array, value)
	}
	_, err := decoder.Token() // ]
	return array, err
}

// toJSON transcodes what toBSON made.
func toJSON(body bson.Raw) (json.RawMessage, error) {
	return appendObject(make([]byte, 0, len(body)), body)
}

func appendObject(to []byte, object bson.Raw) ([]byte, error) {
	elements, err := object.Elements()
	if err != nil {
		return nil, err
	}
	to = append(to, '{')
	for i, e := range elements {
		if i > 0 {
			to = append(to, ',')
		}
		if to, err = appendString(to, e.Key()); err != nil {
			return nil, err
		}
		if to, err = appendValue(append(to, ':'), e.Value()); err != nil {
			return nil, err
		}
	}
	return append(to, '}'), nil
}

func appendArray(to []byte, array bson.Raw) ([]byte, error) {
	values, err := array.Values()
	if err != nil {
		return nil, err
	}
	to = append(to, '[')
	for i, v := range values {
		if i > 0 {
			to = append(to, ',')
		}
		if to, err = appendValue(to, v); err != nil {
			return nil, err
		}
	}
	return append(to, ']'), nil
}

func appendValue(to []byte, v bson.RawValue) ([]byte, error) {
	switch v.Type {
	case bson.TypeEmbeddedDocument:
		return appendObject(to, v.Document())
	case bson.TypeArray:
		return appendArray(to, v.Array())
	case bson.TypeString:
		return appendString(to, v.StringValue())
	case bson.TypeBoolean:
		return strconv.AppendBool(to, v.Boolean()), nil
	case bson.TypeNull:
		return append(to, "null"...), nil
	case bson.TypeInt64, bson.TypeDouble, bson.TypeDecimal128:
		return appendNumber(to, v)
	}
	return nil, fmt.Errorf("a value of type %s, which JSON does not have", v.Type)
}

func appendString(to []byte, s string) ([]byte, error) {
	text, err := json.Marshal(s)
	return append(to, text...), err
}
