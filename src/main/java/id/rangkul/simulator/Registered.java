package id.rangkul.simulator;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Somebody or something that was made while the simulator ran and outlives a restart.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
sealed interface Registered permits Person, BusinessNumber {}
