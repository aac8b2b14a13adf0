//! Layers of a PDF that can be switched on and off, such as a draft's watermark.

use std::collections::HashSet;

use hayro_font::hayro_syntax::object::{
    Array, Dict, Name, Object, ObjectIdentifier, dict_or_stream,
};
use hayro_font::hayro_syntax::page::Resources;
use hayro_font::hayro_syntax::xref::XRef;

/// The layers that are off when the file is opened.
#[derive(Debug, Default)]
pub(super) struct Layers {
    off: HashSet<ObjectIdentifier>,
}

impl Layers {
    pub(super) fn of(file: &XRef) -> Self {
        Self::read(file).unwrap_or_default()
    }

    fn read(file: &XRef) -> Option<Self> {
        let all = file.get::<Dict<'_>>(file.root_id())?;
        let all = all.get::<Dict<'_>>(b"OCProperties")?;
        let config = all.get::<Dict<'_>>(b"D")?;
        let base = config.get::<Name<'_>>(b"BaseState");
        let mut off = match base.is_some_and(|it| it.as_str() == "OFF") {
            true => listed(&all, "OCGs"),
            false => HashSet::new(),
        };
        for layer in listed(&config, "ON") {
            off.remove(&layer);
        }
        off.extend(listed(&config, "OFF"));
        Some(Self { off })
    }

    /// Whether content with these properties belongs to a layer that is off.
    pub(super) fn hide(&self, properties: &Object<'_>, resources: &Resources<'_>) -> bool {
        if self.off.is_empty() {
            return false;
        }
        match properties.clone().into_name() {
            Some(name) => {
                let layer = resources.properties.get::<Dict<'_>>(name.as_ref());
                let id = resources.properties.get_ref(name.as_ref());
                self.is_off(layer.as_ref(), id.map(Into::into))
            }
            None => dict_or_stream(properties).is_some_and(|(it, _)| self.hides_drawing(it)),
        }
    }

    /// Whether a drawing belongs to a layer that is off.
    pub(super) fn hides_drawing(&self, described: &Dict<'_>) -> bool {
        if self.off.is_empty() {
            return false;
        }
        let layer = described.get::<Dict<'_>>(b"OC");
        let id = described.get_ref(b"OC");
        self.is_off(layer.as_ref(), id.map(Into::into))
    }

    /// For several layers, one that is on is enough unless the file says otherwise.
    fn is_off(&self, layer: Option<&Dict<'_>>, id: Option<ObjectIdentifier>) -> bool {
        if id.is_some_and(|it| self.off.contains(&it)) {
            return true;
        }
        let Some(layer) = layer else {
            return false;
        };
        let mut members = listed(layer, "OCGs");
        members.extend(layer.get_ref(b"OCGs").map(ObjectIdentifier::from));
        if members.is_empty() {
            return false;
        }
        let off = members.iter().filter(|it| self.off.contains(it)).count();
        let policy = layer.get::<Name<'_>>(b"P");
        match policy.as_ref().map_or("AnyOn", |it| it.as_str()) {
            "AllOn" => off > 0,
            "AnyOff" => off == 0,
            "AllOff" => off < members.len(),
            _ => off == members.len(),
        }
    }
}

/// The layers in a list.
fn listed(within: &Dict<'_>, key: &str) -> HashSet<ObjectIdentifier> {
    let list = within.get::<Array<'_>>(key);
    let items = list.iter().flat_map(|it| it.raw_iter());
    items
        .filter_map(|it| it.as_obj_ref())
        .map(Into::into)
        .collect()
}
