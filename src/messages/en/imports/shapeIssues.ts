/** English texts of an import: what is found of features and shapes, and what to do about it. */
export const texts = {
  'issue.GEOJSON_ROOT': 'This is JSON but no GeoJSON: its root is {got}, without a known "type".',
  'issue.GEOJSON_ROOT.remedy': 'Export it as GeoJSON (FeatureCollection).',
  'issue.GEOJSON_TYPE': '"type" is {got} and should be {expected}.',
  'issue.GEOJSON_TYPE.remedy': 'Correct its spelling and capitals.',
  'issue.GEOJSON_FEATURES': '"features" is {got} and should be a list.',
  'issue.GEOJSON_FEATURES.remedy': 'Export it again as a FeatureCollection.',
  'issue.GEOJSON_FEATURE_NOT_OBJECT': '{n} {n:feature is|features are} no object but {got}, and set apart.',
  'issue.GEOJSON_FEATURE_NOT_OBJECT.remedy': 'Look at these rows in the original file.',
  'issue.GEOJSON_FEATURE_TYPE':
    '{n} {n:feature has|features have} the "type" {got} instead of Feature, and {n:is|are} set apart.',
  'issue.GEOJSON_FEATURE_TYPE.remedy': 'Write "type": "Feature" there.',
  'issue.GEOJSON_PROPERTIES':
    '{n} {n:feature has|features have} "properties" that are {got} and no object, and {n:is|are} set apart.',
  'issue.GEOJSON_PROPERTIES.remedy': 'Write properties as an object, or null.',
  'issue.GEOJSON_GEOMETRY_NOT_OBJECT':
    '{n} {n:geometry is|geometries are} no object but {got}; {n:its row is|their rows are} set apart.',
  'issue.GEOJSON_GEOMETRY_NOT_OBJECT.remedy': 'Write geometry as an object, or null.',
  'issue.GEOJSON_ID':
    '{n} {n:feature has|features have} an "id" that is neither text nor number; it is ignored.',
  'issue.GEOJSON_ID.remedy': 'Nothing to do if the village code is in another column.',
  'issue.GEOJSON_MULTIPLE':
    'Most features ({n}) cannot be read, for {kinds} kinds of reasons, so the whole file is refused. Each reason is listed.',
  'issue.GEOJSON_MULTIPLE.remedy': 'Mend all reasons listed, or export it again.',
  'issue.BBOX_IGNORED':
    '{n} {n:"bbox" is|"bbox" are} not 4 or 6 numbers and ignored; extents follow from the shapes.',
  'issue.BBOX_IGNORED.remedy': 'Nothing to do.',
  'issue.PROPERTY_NAME_RESERVED':
    'This column name has a meaning of its own to programs; an underscore was added.',
  'issue.PROPERTY_NAME_RESERVED.remedy': 'Rename it in the original file if need be.',
  'issue.PROPERTY_NESTED':
    '{n} {n:cell holds a list or object and is|cells hold lists or objects and are} kept as JSON text.',
  'issue.PROPERTY_NESTED.remedy': 'Split them into columns if their values are needed.',
  'issue.TOPOJSON_OBJECTS': '"objects" of the TopoJSON is {got} and should be layers.',
  'issue.TOPOJSON_OBJECTS.remedy': 'Export it again.',
  'issue.TOPOJSON_ARCS': 'An arc of the TopoJSON is not valid ({where}): {got}.',
  'issue.TOPOJSON_ARCS.remedy': 'Export it again.',
  'issue.TOPOJSON_TRANSFORM': '"transform" of the TopoJSON is not valid: {got}.',
  'issue.TOPOJSON_TRANSFORM.remedy': 'Export it again.',
  'issue.TOPOJSON_ARC_MISSING':
    '{n} {n:shape points|shapes point} to arcs that are not there ({got}), and {n:is|are} set apart.',
  'issue.TOPOJSON_ARC_MISSING.remedy': 'Export it again.',
  'issue.SHP_MAGIC': 'The content of this .shp is no Shapefile.',
  'issue.SHP_MAGIC.remedy': 'Copy the four files again (.shp .dbf .shx .prj), best in one zip.',
  'issue.SHP_CORRUPT': 'The .shp is damaged at byte {at}: the length of a record does not fit.',
  'issue.SHP_CORRUPT.remedy': 'Copy it again from its source, or export it again from QGIS.',
  'issue.SHP_TYPE': 'Shapes of the type {at} in the .shp are not supported (multipatch, for example).',
  'issue.SHP_TYPE.remedy': 'Turn them into polygons in QGIS.',
  'issue.SHP_NO_DBF': 'There is no .dbf: the shapes can be read, without codes and names.',
  'issue.SHP_NO_DBF.remedy': 'Include the .dbf of the same name, so that they can be joined to villages.',
  'issue.SHP_TRAILING_BYTES': '{bytes} bytes at the end of the .shp are no records and ignored.',
  'issue.SHP_TRAILING_BYTES.remedy': 'Nothing to do if the number of rows is right.',
  'issue.SHP_COUNT_DIFFERS':
    'The numbers of rows differ: .shp {shp}, .dbf {dbf}, .shx {shx}. Shapes would go to wrong rows.',
  'issue.SHP_COUNT_DIFFERS.remedy': 'Copy all four files again from one source.',
  'issue.SHP_ALONE': 'This file is a part of a Shapefile; alone it holds no data.',
  'issue.SHP_ALONE.remedy': 'Bring it together with the .shp, .dbf, .shx and .prj of its name, or one zip.',
  'issue.DBF_HEADER': 'The content of this .dbf is no dBASE table.',
  'issue.DBF_HEADER.remedy': 'Copy it again, or export it again from QGIS.',
  'issue.DBF_ROW_DELETED': '{n} {n:row is|rows are} marked as deleted in the .dbf and set apart.',
  'issue.DBF_ROW_DELETED.remedy': 'Export it again from QGIS if they still hold.',
  'issue.FGB_CORRUPT': 'This FlatGeobuf is damaged ({at}).',
  'issue.FGB_CORRUPT.remedy': 'Copy it again, or export it as GeoJSON.',
  'issue.PARQUET_CORRUPT':
    'This Parquet is damaged ({where}): its content does not fit its counts or checksums.',
  'issue.PARQUET_CORRUPT.remedy': 'Copy it again from its source; its values cannot be trusted.',
  'issue.PARQUET_ENCRYPTED': 'This Parquet is encrypted and cannot be opened without its key.',
  'issue.PARQUET_ENCRYPTED.remedy': 'Ask for a copy that is not.',
  'issue.PARQUET_COMPRESSION': 'This Parquet is compressed with {codec}, which is not read here.',
  'issue.PARQUET_COMPRESSION.remedy': 'Save it again with SNAPPY or GZIP.',
  'issue.GPKG_CORRUPT': 'This GeoPackage is damaged: {where}.',
  'issue.GPKG_CORRUPT.remedy': 'Copy it again, or export it again from QGIS.',
  'issue.GPKG_NO_SQLITE': 'A GeoPackage cannot be opened here, since WebAssembly is not allowed.',
  'issue.GPKG_NO_SQLITE.remedy': 'In QGIS: right-click the layer, Export, GeoJSON; then bring that file.',
  'issue.GPKG_NO_LAYER': 'This database has no layer of a GeoPackage.',
  'issue.GPKG_NO_LAYER.remedy': 'Export the layer from QGIS as GeoPackage or GeoJSON.',
  'issue.KML_NETWORKLINK': 'This KML only points to a file on the internet, which Petala never fetches.',
  'issue.KML_NETWORKLINK.remedy':
    'Open it in Google Earth, save its content as KML or KMZ, and bring that file.',
  'issue.KML_OVERLAY':
    '{n} {n:picture overlay is|picture overlays are} listed without the picture, which is never fetched.',
  'issue.KML_OVERLAY.remedy': 'Nothing to do; pictures are no data of villages.',
  'issue.KML_TEXT_HTML': '{n} {n:description holds|descriptions hold} HTML and {n:is|are} kept as text only.',
  'issue.KML_TEXT_HTML.remedy': 'Nothing to do.',
  'issue.NO_CODE_COLUMN': 'This layer has no column at all, so there is no code to join it to villages.',
  'issue.NO_CODE_COLUMN.remedy': 'Export it again with the column of village codes.',
  'issue.GEOM_NULL': '{n} {n:row has|rows have} no shape; {n:it is|they are} kept and not drawn.',
  'issue.GEOM_NULL.remedy': 'Add the shape in the original file if there should be one.',
  'issue.GEOM_EMPTY':
    '{n} {n:shape has|shapes have} no positions; {n:its row is|their rows are} kept and not drawn.',
  'issue.GEOM_EMPTY.remedy': 'Add the shape in the original file if there should be one.',
  'issue.GEOM_MIXED':
    'There are several kinds of shapes ({kinds}); one kind a row is used: areas before lines before points.',
  'issue.GEOM_MIXED.remedy': 'Put areas, lines and points into layers of their own if all are needed.',
  'issue.GEOM_COLLECTION': '{n} {n:shape|shapes} within GeometryCollections {n:was|were} put together.',
  'issue.GEOM_COLLECTION.remedy': 'Nothing to do if the map shows them right.',
  'issue.GEOM_TYPE':
    '{n} {n:shape is|shapes are} of the type {got}, which is not known; {n:its row is|their rows are} set apart.',
  'issue.GEOM_TYPE.remedy': 'Turn them into Polygon or MultiPolygon.',
  'issue.GEOM_WKB': '{n} {n:shape is|shapes are} not whole (WKB); {n:its row is|their rows are} set apart.',
  'issue.GEOM_WKB.remedy': 'Export them again.',
  'issue.GEOM_COORDS_TYPE':
    '{n} {n:shape has coordinates that are|shapes have coordinates that are} no numbers ({got}); {n:its row is|their rows are} set apart.',
  'issue.GEOM_COORDS_TYPE.remedy': 'Write coordinates as [longitude, latitude].',
  'issue.GEOM_COORDS_NESTING':
    '{n} {n:shape has|shapes have} brackets nested otherwise than {n:its|their} type asks ({got}); {n:its row is|their rows are} set apart.',
  'issue.GEOM_COORDS_NESTING.remedy':
    'Polygon: a list of rings; MultiPolygon: a list of polygons. Export it again.',
  'issue.GEOM_POSITION_SHORT':
    '{n} {n:shape has|shapes have} positions of fewer than two numbers; {n:its row is|their rows are} set apart.',
  'issue.GEOM_POSITION_SHORT.remedy': 'Complete them to [longitude, latitude].',
  'issue.GEOM_POSITION_LONG':
    '{n} {n:position has|positions have} more than three numbers; longitude and latitude are used.',
  'issue.GEOM_POSITION_LONG.remedy': 'Nothing to do.',
  'issue.COORD_Z_DROPPED':
    '{n} {n:height was|heights were} dropped; a map of villages uses longitude and latitude.',
  'issue.COORD_Z_DROPPED.remedy': 'Nothing to do.',
  'issue.COORD_Z_ZERO': '{n} {n:height|heights} of zero {n:was|were} dropped.',
  'issue.COORD_Z_ZERO.remedy': 'Nothing to do.',
  'issue.COORD_STRING':
    '{n} {n:coordinate is|coordinates are} written as text and read as {n:a number|numbers}.',
  'issue.COORD_STRING.remedy': 'Check where they lie on the map.',
  'issue.COORD_NOT_NUMBER':
    '{n} {n:position is no number|positions are no numbers}; the shapes of these rows are not used, the rows stay.',
  'issue.COORD_NOT_NUMBER.remedy': 'Correct the coordinates in the original file.',
  'issue.COORD_NOT_FINITE':
    '{n} {n:shape has|shapes have} coordinates that are infinite or NaN; {n:its row is|their rows are} set apart.',
  'issue.COORD_NOT_FINITE.remedy': 'Correct the coordinates in the original file.',
  'issue.COORD_OUT_OF_WORLD':
    '{n} {n:shape has|shapes have} positions outside of the world (longitude beyond 180° or latitude beyond 90°).',
  'issue.COORD_OUT_OF_WORLD.remedy': 'Check projection and order; such shapes fit no village.',
  'issue.COORD_SWAPPED':
    'Coordinates stand as latitude, longitude; {n} {n:shape was|shapes were} turned to longitude, latitude.',
  'issue.COORD_SWAPPED.remedy': 'Look at the map: if they lie wrong now, undo the exchange.',
  'issue.COORD_PROJECTED': '{n} {n:shape was|shapes were} turned from {crs} into degrees (WGS 84).',
  'issue.COORD_PROJECTED.remedy': 'Compare a border that you know on the map.',
  'issue.CRS_FROM_FILE':
    '{n} {n:shape was|shapes were} turned into degrees by the projection that the file describes: {crs}.',
  'issue.CRS_FROM_FILE.remedy': 'Compare a border that you know on the map.',
  'issue.CRS_MISSING': 'The file does not state its projection; its numbers can be degrees and are read so.',
  'issue.CRS_MISSING.remedy':
    'Compare a border that you know on the map; choose the projection if it is shifted.',
  'issue.CRS_UNKNOWN': 'The projection is not known: "{crs}", with coordinates such as {x}, {y}.',
  'issue.CRS_UNKNOWN.remedy':
    'Choose the projection (Central Java: UTM 49S, EPSG:32749), include the .prj, or export to EPSG:4326.',
  'issue.CRS_UNFIT': 'The file states {crs} (degrees), but has coordinates such as {x}, {y}, which are none.',
  'issue.CRS_UNFIT.remedy':
    'Choose the right projection (Central Java: UTM 49S, EPSG:32749), or export again to EPSG:4326.',
  'issue.RING_NOT_CLOSED':
    '{n} {n:ring was|rings were} not closed and {n:is|are} closed with the first position.',
  'issue.RING_NOT_CLOSED.remedy': 'Check the shapes on the map.',
  'issue.RING_WINDING': '{n} {n:ring ran|rings ran} the wrong way and {n:was|were} turned (RFC 7946).',
  'issue.RING_WINDING.remedy': 'Nothing to do; the shapes are the same.',
  'issue.RING_TOO_SHORT':
    '{n} {n:ring has|rings have} fewer than four positions ({positions}); {n:its row is|their rows are} set apart.',
  'issue.RING_TOO_SHORT.remedy': 'Complete the shape in the original file.',
  'issue.RING_NO_AREA': '{n} {n:ring bounds|rings bound} no area and {n:was|were} dropped.',
  'issue.RING_NO_AREA.remedy': 'Check the shapes on the map.',
  'issue.RING_POINT_REPEATED': '{n} repeated {n:position was|positions were} dropped.',
  'issue.RING_POINT_REPEATED.remedy': 'Nothing to do.',
} as const;
